package io.harbinger.bench.flink;

import io.harbinger.schema.SensorReading;
import io.harbinger.schema.Tick;
import java.io.IOException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records of the log by Avro's own decoder, with its fast reader and one record reused. */
final class RecordReader implements KafkaRecordDeserializationSchema<Reading> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Decoders decoders;

    private record Decoders(
            BinaryMessageDecoder<SensorReading> readings, SensorReading reused, BinaryMessageDecoder<Tick> ticks) {

        static Decoders create() {
            SpecificData model = SpecificData.getForSchema(SensorReading.SCHEMA$);
            model.setFastReaderEnabled(true);
            return new Decoders(
                    new BinaryMessageDecoder<>(model, SensorReading.SCHEMA$), new SensorReading(), Tick.getDecoder());
        }
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        decoders = Decoders.create();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Reading> out) throws IOException {
        Decoders open = decoders == null ? Decoders.create() : decoders;
        decoders = open;
        if (record.key() == null) {
            out.collect(
                    Reading.tick(open.ticks().decode(record.value()).getTime().toEpochMilli()));
        } else {
            SensorReading reading = open.readings().decode(record.value(), open.reused());
            out.collect(new Reading(reading.getNode(), reading.getEventTime().toEpochMilli(), reading.getValue()));
        }
    }

    @Override
    public TypeInformation<Reading> getProducedType() {
        return Reading.TYPE;
    }
}
