package io.harbinger.bench.worker;

import io.harbinger.bench.load.Facts;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.schema.SensorReading;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;

/** The ways of reading a value. */
final class Readers {

    private static final int MAX_BYTES = 1 << 20;

    private Readers() {}

    /** Only fetched; its length counts, so that no compiler drops it. */
    static RecordReader bare() {
        return value -> value.length;
    }

    /** The ordinary way: Avro's own decoder for generated records, with its fast reader and one record reused. */
    static RecordReader avro() {
        return new RecordReader() {
            private final BinaryMessageDecoder<SensorReading> decoder = decoder();
            private final SensorReading reused = new SensorReading();

            @Override
            public long read(byte[] value) {
                try {
                    SensorReading reading = decoder.decode(value, reused);
                    return Facts.checksum(
                            reading.getValue(), reading.getEventTime().toEpochMilli());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Ours: fields read by hand where they lie, into a value of the domain. */
    static RecordReader own() {
        InputCodec codec = new InputCodec(WireFormat.singleObject());
        return value -> {
            if (codec.decode(EventKind.SENSOR, value, MAX_BYTES) instanceof Parsed.Ok<InputRecord> ok
                    && ok.value() instanceof InputRecord.OfEvent event
                    && event.event() instanceof io.harbinger.domain.event.SensorReading reading) {
                return Facts.checksum(reading.value(), reading.time());
            }
            throw new IllegalStateException("no reading");
        };
    }

    static BinaryMessageDecoder<SensorReading> decoder() {
        SpecificData model = SpecificData.getForSchema(SensorReading.SCHEMA$);
        model.setFastReaderEnabled(true);
        return new BinaryMessageDecoder<>(model, SensorReading.SCHEMA$);
    }
}
