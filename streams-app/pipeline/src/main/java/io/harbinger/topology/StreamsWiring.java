package io.harbinger.topology;

import io.harbinger.stage.Bundle;
import io.harbinger.stage.Telemetry;
import io.harbinger.state.StoreFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;

/** The stages as a topology of Kafka Streams, by the Processor API, in which nothing exists that is not named here. */
record StreamsWiring(Topology topology, StateStores stores, Telemetry telemetry) implements Wiring {

    private static final ByteArrayDeserializer READ = new ByteArrayDeserializer();
    private static final Deserializer<Object> BUNDLED = Bundle.deserializer();
    private static final ByteArraySerializer WRITE = new ByteArraySerializer();

    /**
     * The topology of an application.
     *
     * @param properties get what happens to outputs that are too large
     * @param application tells its stages, stores and topics
     */
    static Topology topology(Properties properties, Topics topics, Telemetry telemetry, Consumer<Wiring> application) {
        OutputFailures.handle(properties, topics, telemetry);
        TopologyConfig config = new TopologyConfig(new StreamsConfig(properties));
        Topology topology = new Topology(config);
        application.accept(new StreamsWiring(topology, StateStores.of(config), telemetry));
        return topology;
    }

    @Override
    public void source(String name, List<String> topics) {
        topology.addSource(name, READ, BUNDLED, topics.toArray(String[]::new));
    }

    @Override
    public <K, V> void processor(String name, Supplier<Processor<K, V, Object, Object>> processor, String from) {
        topology.addProcessor(name, processor::get, from);
    }

    @Override
    public void sink(String name, String topic, String... from) {
        topology.addSink(name, topic, WRITE, WRITE, from);
    }

    @Override
    public void sink(String name, String topic, StreamPartitioner<byte[], byte[]> partitioner, String... from) {
        topology.addSink(name, topic, WRITE, WRITE, partitioner, from);
    }

    @Override
    public void clock(String store, String processor) {
        topology.addStateStore(StateStores.clock(store), processor);
    }

    @Override
    public void rows(String store, String processor) {
        topology.addStateStore(StateStores.rowsInMemory(store), processor);
    }

    @Override
    public <V, S> void values(String store, Supplier<StoreFormat<V, S>> format, String processor) {
        topology.addStateStore(stores.values(store, format, telemetry), processor);
    }

    @Override
    public void table(Table names, Supplier<Processor<byte[], byte[], Void, Void>> processor) {
        topology.addGlobalStore(
                StateStores.network(names.store()),
                names.source(),
                READ,
                READ,
                names.topic(),
                names.processor(),
                processor::get);
    }
}
