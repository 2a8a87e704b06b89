package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.schema.Tick;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random records of every type: Avro's own writer is the reference. */
class RecordWriterTest {

    private static final int RECORDS = 300;
    private static final long SEED = 20_261_129;

    static Iterable<Schema> types() {
        return Contract.current();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldWriteWhatAvroWrites(Schema type) throws IOException {
        DatumWriter<SpecificRecord> avro = new SpecificDatumWriter<>(type, Contract.MODEL);
        DatumWriter<SpecificRecord> own = new RecordWriter(type);

        for (Object random : new RandomData(type, RECORDS, SEED, true)) {
            SpecificRecord record = generated(type, random);

            assertThat(bytes(own, record)).as("%s", record).isEqualTo(bytes(avro, record));
        }
    }

    @Test
    void shouldLeaveNothingBehindOfARecordThatCannotBeWritten() {
        WireFormat format = WireFormat.singleObject();
        Tick good = new Tick(Instant.ofEpochMilli(1_616_544_000_000L));
        byte[] before = format.encode(good);

        assertThatThrownBy(() -> format.encode(new Tick())).isInstanceOf(RuntimeException.class);
        assertThat(format.encode(good)).isEqualTo(before);
    }

    @Test
    void shouldRefuseATypeThatNoRecordOfOursHas() {
        Schema schema =
                SchemaBuilder.record("Other").fields().requiredFloat("f").endRecord();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordWriter(schema))
                .withMessageContaining("FLOAT");
    }

    /** A random generic record as one of the generated class. */
    private static SpecificRecord generated(Schema type, Object random) throws IOException {
        byte[] bytes = bytes(new GenericDatumWriter<>(type), random);
        return new SpecificDatumReader<SpecificRecord>(type, type, Contract.MODEL)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static <T> byte[] bytes(DatumWriter<T> writer, T record) throws IOException {
        var out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
