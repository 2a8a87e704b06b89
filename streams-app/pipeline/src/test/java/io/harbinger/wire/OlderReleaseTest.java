package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.SensorReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A producer of an older release, whose schema lacks a field and has one that is gone since. */
class OlderReleaseTest {

    private static final Schema OLDER = new Schema.Parser().parse("""
            {"type": "record", "name": "SensorReading", "namespace": "io.harbinger.schema", "fields": [
              {"name": "id", "type": "string"}, {"name": "node", "type": "string"},
              {"name": "firmware", "type": "int"}, {"name": "sensor", "type": "string"},
              {"name": "metric", "type": "string"}, {"name": "value", "type": "double"},
              {"name": "unit", "type": "string"}, {"name": "eventTime", "type": "long"}]}""");

    private final InputCodec codec = new InputCodec(new NoHeader());

    @Test
    void shouldUnderstandAnOlderRelease() throws Exception {
        assertThat(codec.decode(EventKind.SENSOR, older(), 1000))
                .isEqualTo(Parsed.ok(
                        new InputRecord.OfEvent(new SensorReading("r", "n", null, "s", "level", 2.5, "m", 1234))));
    }

    @Test
    void shouldRefuseAnOlderReleaseThatIsTruncatedOrTooLong() throws Exception {
        byte[] whole = older();
        for (int length = 1; length <= whole.length + 1; length++) {
            if (length != whole.length) {
                var parsed = codec.decode(EventKind.SENSOR, Arrays.copyOf(whole, length), 1000);

                assertThat(parsed).as("%d bytes", length).isInstanceOf(Parsed.Rejected.class);
                assertThat(((Parsed.Rejected<InputRecord>) parsed).rejection().reason())
                        .isEqualTo(Reason.MALFORMED);
            }
        }
    }

    @Test
    void shouldFindTheReleasedSchemasInTheJar() {
        assertThat(Contract.released())
                .extracting(Schema::getName)
                .containsAll(Contract.current().stream().map(Schema::getName).toList());
    }

    private static byte[] older() throws IOException {
        GenericRecord reading = new GenericRecordBuilder(OLDER)
                .set("id", "r")
                .set("node", "n")
                .set("firmware", 9)
                .set("sensor", "s")
                .set("metric", "level")
                .set("value", 2.5)
                .set("unit", "m")
                .set("eventTime", 1234L)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(OLDER).write(reading, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    /** Every value was written with the older schema. */
    private static final class NoHeader implements WireFormat {

        private final WireFormat framed = WireFormat.singleObject();

        @Override
        public byte[] encode(SpecificRecord record) {
            byte[] value = framed.encode(record);
            return Arrays.copyOfRange(value, framed.headerBytes(value), value.length);
        }

        @Override
        public String schemaUri(Schema schema) {
            return framed.schemaUri(schema);
        }

        @Override
        public int headerBytes(byte[] value) {
            return 0;
        }

        @Override
        public Parsed<Schema> writer(byte[] value) {
            return Parsed.ok(OLDER);
        }
    }
}
