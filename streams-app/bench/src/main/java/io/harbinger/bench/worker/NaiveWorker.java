package io.harbinger.bench.worker;

import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.schema.SensorReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The simplest solution: the DSL's windowed aggregate, with Kafka Streams' own defaults for cache and RocksDB. It has
 * no dedup, no baseline, no alert and no output.
 */
final class NaiveWorker {

    /**
     * How long windows are kept: so long that their segments are not made and dropped every minute of a fast replay.
     */
    static final Duration RETENTION = Duration.ofHours(1);

    private static final String STORE = "naive-windows";

    private NaiveWorker() {}

    static void run(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        var plain = new PlainStreams(options, output, clock);
        Properties properties = plain.properties();
        properties.remove(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG);
        properties.remove(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG);
        var counted = new LongAdder();
        Topology topology = topology(properties, options.text("topic"), counted);
        plain.measure(topology, properties, counted::sum, runner -> reportTail(runner, options.number("tail"), output));
    }

    private static Topology topology(Properties properties, String topic, LongAdder counted) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        BinaryMessageDecoder<SensorReading> decoder = ValueReaders.decoder();
        builder.stream(topic, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("naive.read"))
                .filter((node, bytes) -> node != null, Named.as("naive.skip-ticks"))
                .mapValues(bytes -> decode(decoder, bytes), Named.as("naive.decode"))
                .groupByKey(Grouped.as("naive-by-node"))
                .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofMinutes(1), Duration.ofSeconds(10)))
                .aggregate(
                        () -> Aggregate.NONE,
                        (node, reading, aggregate) -> {
                            counted.increment();
                            return aggregate.plus(reading.getValue());
                        },
                        Named.as("naive.aggregate"),
                        Materialized.<String, Aggregate, WindowStore<Bytes, byte[]>>as(STORE)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Aggregate.SERDE)
                                .withRetention(RETENTION));
        return builder.build(properties);
    }

    private static SensorReading decode(BinaryMessageDecoder<SensorReading> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Totals of the windows in the store from the tail's start on, for the check of correctness. */
    private static void reportTail(StreamsRunner runner, long tailFrom, WorkerOutput output) {
        ReadOnlyWindowStore<String, Aggregate> store =
                runner.streams().store(StoreQueryParameters.fromNameAndType(STORE, QueryableStoreTypes.windowStore()));
        long events = 0;
        double sum = 0;
        try (KeyValueIterator<Windowed<String>, Aggregate> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Windowed<String>, Aggregate> window = all.next();
                if (window.key.window().start() >= tailFrom) {
                    events += window.value.count();
                    sum += window.value.sum();
                }
            }
        }
        output.report("tail-events", events);
        output.report("tail-sum", sum);
    }
}
