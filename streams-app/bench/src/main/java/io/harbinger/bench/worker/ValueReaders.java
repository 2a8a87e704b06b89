package io.harbinger.bench.worker;

import io.harbinger.bench.load.ExpectedTotals;
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
final class ValueReaders {

    private static final int MAX_BYTES = 1 << 20;

    private ValueReaders() {}

    /** Fetches alone; returns the length, so that no compiler drops the read. */
    static ValueReader bare() {
        return value -> value.length;
    }

    /** Avro's own decoder for generated records, with its fast reader and one record reused. */
    static ValueReader avro() {
        return new ValueReader() {
            private final BinaryMessageDecoder<SensorReading> decoder = decoder();
            private final SensorReading reused = new SensorReading();

            @Override
            public long read(byte[] value) {
                try {
                    SensorReading reading = decoder.decode(value, reused);
                    return ExpectedTotals.checksum(
                            reading.getValue(), reading.getEventTime().toEpochMilli());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** The pipeline's decoder: fields read in place into a value of the domain. */
    static ValueReader own() {
        InputCodec codec = new InputCodec(WireFormat.singleObject());
        return value -> {
            if (codec.decode(EventKind.SENSOR, value, MAX_BYTES) instanceof Parsed.Ok<InputRecord> ok
                    && ok.value() instanceof InputRecord.OfEvent event
                    && event.event() instanceof io.harbinger.domain.event.SensorReading reading) {
                return ExpectedTotals.checksum(reading.value(), reading.time());
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
