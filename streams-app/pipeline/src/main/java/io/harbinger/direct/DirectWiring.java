package io.harbinger.direct;

import io.harbinger.state.StoreFormat;
import io.harbinger.topology.Wiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;

/** Builds the stages of one task from their wiring, each linked to those that follow it. */
final class DirectWiring implements Wiring {

    private final Task task;
    private final Function<String, Receiver> sinks;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, List<Receiver>> readers = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    /** Of every source and processor, what links a follower to it. */
    private final Map<String, BiConsumer<String, Receiver>> links = new HashMap<>();

    /** @param sinks makes what takes the records of a topic */
    DirectWiring(Task task, Function<String, Receiver> sinks) {
        this.task = task;
        this.sinks = sinks;
    }

    /** In the order in which they were wired. */
    List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /** Who reads a topic. */
    Map<String, List<Receiver>> readers() {
        return Map.copyOf(readers);
    }

    /** Topics that a stage writes and another one reads. */
    Set<String> between() {
        Set<String> between = new HashSet<>(written);
        between.retainAll(readers.keySet());
        return between;
    }

    /** Topics that a stage reads and none writes. */
    Set<String> inputs() {
        Set<String> inputs = new HashSet<>(readers.keySet());
        inputs.removeAll(written);
        return inputs;
    }

    /** Topics that each instance reads whole. */
    Set<String> tables() {
        return Set.copyOf(tables);
    }

    @Override
    public void source(String name, List<String> topics) {
        links.put(name, (child, receiver) -> topics.forEach(topic -> read(topic, receiver)));
    }

    private void read(String topic, Receiver receiver) {
        readers.computeIfAbsent(topic, any -> new ArrayList<>(1)).add(receiver);
    }

    @Override
    public <K, V> void processor(String name, Supplier<Processor<K, V, Object, Object>> processor, String from) {
        Stage stage = add(name, processor.get());
        links.put(name, stage.context()::addChild);
        link(from, name, stage);
    }

    private Stage add(String name, Processor<?, ?, ?, ?> processor) {
        Stage stage = new Stage(processor, new StageContext(task));
        stages.put(name, stage);
        return stage;
    }

    private void link(String from, String name, Receiver receiver) {
        known(links, from).accept(name, receiver);
    }

    @Override
    public void sink(String name, String topic, String... from) {
        written.add(topic);
        Receiver sink = sinks.apply(topic);
        for (String each : from) {
            link(each, name, sink);
        }
    }

    /** There is one partition. */
    @Override
    public void sink(String name, String topic, StreamPartitioner<byte[], byte[]> partitioner, String... from) {
        sink(name, topic, from);
    }

    @Override
    public void clock(String store, String processor) {
        known(stages, processor).context().addStore(new HeapTable<Long>(store));
    }

    @Override
    public void rows(String store, String processor) {
        known(stages, processor).context().addStore(new HeapTable<byte[]>(store));
    }

    @Override
    public <V, S> void values(String store, Supplier<StoreFormat<V, S>> format, String processor) {
        known(stages, processor)
                .context()
                .addStore(new HeapStore<>(store, format.get().rows()));
    }

    @Override
    public void table(Table names, Supplier<Processor<byte[], byte[], Void, Void>> processor) {
        Stage stage = add(names.processor(), processor.get());
        stage.context().addStore(new HeapTable<byte[]>(names.store()));
        tables.add(names.topic());
        read(names.topic(), stage);
    }

    private static <T> T known(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), () -> "nothing was wired by the name " + name);
    }
}
