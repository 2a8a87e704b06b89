package io.harbinger.stage;

import io.harbinger.domain.network.Entity;
import io.harbinger.testing.pipeline.Pipeline;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.test.TestRecord;

/**
 * One stage alone in a driver: records go in by reference, and what the stage forwards is kept by the name of the
 * child it goes to.
 */
final class StageDriver implements AutoCloseable {

    static final String NETWORK = "network";

    /** What the stage is part of. */
    record Part(List<String> topics, List<StoreBuilder<?>> stores, List<String> children) {}

    private final List<Object> references = new ArrayList<>();
    private final Map<String, List<Record<Object, Object>>> forwarded = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Serializer<Object> write = (topic, object) -> refer(object);
    private final TopologyTestDriver driver;
    private boolean closed;

    StageDriver(Path state, Part part, Supplier<? extends Processor<?, ?, ?, ?>> stage) {
        this(state, part, new NetworkSnapshot(), stage);
    }

    StageDriver(Path state, Part part, NetworkSnapshot network, Supplier<? extends Processor<?, ?, ?, ?>> stage) {
        Deserializer<Object> read = (topic, bytes) ->
                bytes == null ? null : references.get(ByteBuffer.wrap(bytes).getInt());
        Topology topology = new Topology();
        topology.addGlobalStore(
                TestStores.network(NETWORK),
                "read-network",
                Pipeline.READ,
                Pipeline.READ,
                NETWORK,
                "keep-network",
                () -> new NetworkTable(NETWORK, network, Pipeline.NETWORK, 1 << 18, Telemetry.SILENT));
        topology.addSource("source", read, read, part.topics().toArray(String[]::new));
        topology.addProcessor("stage", () -> untyped(stage.get()), "source");
        part.stores().forEach(store -> topology.addStateStore(store, "stage"));
        part.children().forEach(child -> topology.addProcessor(child, () -> keeper(child), "stage"));
        this.driver = new TopologyTestDriver(topology, properties(state), Instant.EPOCH);
    }

    /** A record on a topic; null key or value stay null. */
    StageDriver pipe(String topic, Object key, Object value, long timestamp) {
        return pipe(topic, key, value, timestamp, new RecordHeaders());
    }

    StageDriver pipe(String topic, Object key, Object value, long timestamp, Headers headers) {
        driver.createInputTopic(topic, write, write)
                .pipeInput(new TestRecord<>(key, value, headers, Instant.ofEpochMilli(timestamp)));
        return this;
    }

    StageDriver addEntity(Entity entity) {
        driver.createInputTopic(NETWORK, Pipeline.WRITE, Pipeline.WRITE)
                .pipeInput(Pipeline.bytes(entity.id()), Pipeline.NETWORK.encode(entity), Instant.EPOCH);
        return this;
    }

    /** What was forwarded to a child since it was last asked for. */
    List<Record<Object, Object>> to(String child) {
        List<Record<Object, Object>> records = forwarded.remove(child);
        return records == null ? List.of() : records;
    }

    /** The arrivals that were forwarded to a child since they were last asked for, as lines of text. */
    List<String> linesTo(String child) {
        List<String> forwardedThere = lines.remove(child);
        return forwardedThere == null ? List.of() : forwardedThere;
    }

    TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            driver.close();
        }
    }

    private byte[] refer(Object object) {
        if (object == null) {
            return null;
        }
        references.add(object);
        return ByteBuffer.allocate(Integer.BYTES).putInt(references.size() - 1).array();
    }

    @SuppressWarnings("unchecked")
    private static Processor<Object, Object, Object, Object> untyped(Processor<?, ?, ?, ?> stage) {
        return (Processor<Object, Object, Object, Object>) stage;
    }

    private Processor<Object, Object, Object, Object> keeper(String child) {
        return new Processor<>() {
            @Override
            public void init(ProcessorContext<Object, Object> context) {}

            @Override
            public void process(Record<Object, Object> record) {
                forwarded.computeIfAbsent(child, key -> new ArrayList<>()).add(record);
                ArrivalLines.of(record.value()).forEach(lines.computeIfAbsent(child, key -> new ArrayList<>())::add);
            }
        };
    }

    private static Properties properties(Path state) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "stage");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return properties;
    }
}
