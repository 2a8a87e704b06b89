package io.harbinger.state;

import io.harbinger.testing.pipeline.Pipeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;

/** Runs work on a store of {@link Noted} values, commit by commit, and keeps what its changelog has after compaction. */
final class StoreSession {

    /** By the key's bytes as Latin-1. */
    final Map<String, byte[]> changelog = new TreeMap<>();

    int largest;

    private final Path directory;
    private final HeapBudget budget;

    StoreSession(Path directory, HeapBudget budget) {
        this.directory = directory;
        this.budget = budget;
    }

    /**
     * Starts from what the changelog has, as after a crash.
     *
     * @param afterEach called after every record of the changelog
     * @param afterCommit called after every commit
     */
    void run(int commits, BiConsumer<Integer, ValueStore<Noted>> work, Runnable afterEach, Runnable afterCommit) {
        var below = new GivenStore(Stores.inMemoryKeyValueStore("values").get());
        Map<String, byte[]> before = new TreeMap<>(changelog);
        var topology = new Topology();
        topology.addSource("in", new StringDeserializer(), new StringDeserializer(), "in")
                .addProcessor("work", () -> new Working(work, () -> restore(before, below.store())), "in")
                .addStateStore(new ObjectStoreBuilder<>(below, Noted::format, budget), "work");
        var properties = Pipeline.properties(directory);
        properties.put("application.id", "test");
        properties.put("processing.guarantee", "at_least_once");
        try (var driver = new TopologyTestDriver(topology, properties, Instant.EPOCH)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            var logged = driver.createOutputTopic(
                    "test-values-changelog", new ByteArrayDeserializer(), new ByteArrayDeserializer());
            for (int commit = 0; commit < commits; commit++) {
                in.pipeInput("", Integer.toString(commit));
                for (TestRecord<byte[], byte[]> record : logged.readRecordsToList()) {
                    keep(new String(record.key(), StandardCharsets.ISO_8859_1), record.value());
                    afterEach.run();
                }
                afterCommit.run();
            }
        }
    }

    private void keep(String key, byte[] value) {
        if (value == null) {
            changelog.remove(key);
        } else {
            changelog.put(key, value);
            largest = Math.max(largest, value.length);
        }
    }

    /** A store that starts from what the changelog has now. */
    ValueStore<Noted> restart() {
        KeyValueStore<Bytes, byte[]> inner =
                Stores.inMemoryKeyValueStore("values").get();
        restore(changelog, inner);
        return new ObjectStore<>(inner, Noted.format(), new HeapBudget(Long.MAX_VALUE));
    }

    private static void restore(Map<String, byte[]> rows, KeyValueStore<Bytes, byte[]> inner) {
        rows.forEach((key, value) -> inner.put(Bytes.wrap(key.getBytes(StandardCharsets.ISO_8859_1)), value));
    }

    /** Values of a store, without those that are as none. */
    static Map<String, String> contents(ValueStore<Noted> store) {
        Map<String, String> contents = new TreeMap<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> contents.put(entry.key, entry.value.content()));
        }
        contents.values().removeIf(String::isEmpty);
        return contents;
    }

    private record Working(BiConsumer<Integer, ValueStore<Noted>> work, Runnable first, ValueStore<Noted>[] store)
            implements Processor<String, String, Void, Void> {

        @SuppressWarnings("unchecked")
        Working(BiConsumer<Integer, ValueStore<Noted>> work, Runnable first) {
            this(work, first, new ValueStore[1]);
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store[0] = context.getStateStore("values");
            first.run();
        }

        @Override
        public void process(Record<String, String> record) {
            work.accept(Integer.parseInt(record.value()), store[0]);
        }
    }
}
