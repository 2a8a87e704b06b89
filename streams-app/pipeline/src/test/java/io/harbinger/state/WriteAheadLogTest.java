package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.testing.pipeline.Pipeline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store logs is enough to go on from, whatever was appended, put and evicted before. */
class WriteAheadLogTest {

    private static final int KEYS = 300;

    /** Amounts added up; each is logged with its number. */
    private static final class Tally implements CountedEntries.Counted {
        private long count;
        private long sum;
        private long newest;

        @Override
        public long count() {
            return count;
        }

        @Override
        public long newest() {
            return newest;
        }

        @Override
        public void add(long amount) {
            count++;
            sum += amount;
            newest = amount;
        }
    }

    private record Stored(long count, long sum) {}

    private static final class TallyRows implements RowFormat<Tally, Stored> {

        @Override
        public Tally blank() {
            return new Tally();
        }

        @Override
        public int extraBytes(Tally value) {
            return 0;
        }

        @Override
        public Stored stored(Tally tally) {
            return new Stored(tally.count, tally.sum);
        }

        @Override
        public byte[] head(Stored stored) {
            return ByteBuffer.allocate(16)
                    .putLong(stored.count)
                    .putLong(stored.sum)
                    .array();
        }

        @Override
        public byte[] tail(Stored stored) {
            return new byte[] {7};
        }

        @Override
        public boolean sharesTail(Stored before, Stored now) {
            return true;
        }

        @Override
        public boolean isCurrent(byte[] tail) {
            return true;
        }

        @Override
        public Tally read(byte[] head, byte[] tail) {
            assertThat(tail).containsExactly(7);
            var tally = new Tally();
            tally.count = ByteBuffer.wrap(head).getLong();
            tally.sum = ByteBuffer.wrap(head).getLong(8);
            return tally;
        }
    }

    private static StoreFormat<Tally, Stored> format() {
        return new StoreFormat<>(new TallyRows(), new CountedEntries<>());
    }

    @TempDir
    Path directory;

    private final Map<String, byte[]> compacted = new TreeMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private final Map<String, String> overrides = new HashMap<>();
    private int logged;

    /** Runs the work of one commit after the other, and looks at the changelog after each. */
    private void run(HeapBudget budget, int commits, BiConsumer<Integer, ValueStore<Tally>> work, Runnable after) {
        run(Stores.persistentKeyValueStore("tallies"), new Working(store -> {}, work), budget, commits, after);
    }

    private void run(
            KeyValueBytesStoreSupplier below, Working working, HeapBudget budget, int commits, Runnable after) {
        var topology = new Topology();
        topology.addSource("in", new StringDeserializer(), new StringDeserializer(), "in")
                .addProcessor("work", working::anew, "in")
                .addStateStore(new ObjectStoreBuilder<>(below, WriteAheadLogTest::format, budget), "work");
        var properties = Pipeline.properties(directory);
        properties.put("application.id", "test");
        properties.putAll(overrides);
        try (var driver = new TopologyTestDriver(topology, properties, Instant.EPOCH)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            var changelog = driver.createOutputTopic(
                    "test-tallies-changelog", new ByteArrayDeserializer(), new ByteArrayDeserializer());
            for (int commit = 0; commit < commits; commit++) {
                in.pipeInput("", Integer.toString(commit));
                for (TestRecord<byte[], byte[]> record : changelog.readRecordsToList()) {
                    logged++;
                    compacted.put(new String(record.key(), StandardCharsets.ISO_8859_1), record.value());
                }
                after.run();
            }
        }
    }

    private record Working(
            Consumer<ValueStore<Tally>> first,
            BiConsumer<Integer, ValueStore<Tally>> work,
            List<ValueStore<Tally>> store)
            implements Processor<String, String, Void, Void> {

        Working(Consumer<ValueStore<Tally>> first, BiConsumer<Integer, ValueStore<Tally>> work) {
            this(first, work, List.of());
        }

        Working anew() {
            return new Working(first, work, new ArrayList<>());
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store.add(context.getStateStore("tallies"));
            first.accept(store.get(0));
        }

        @Override
        public void process(Record<String, String> record) {
            work.accept(Integer.parseInt(record.value()), store.get(0));
        }
    }

    private void append(ValueStore<Tally> store, String key, long amount) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        CacheHandle<Tally>[] found = new CacheHandle[1];
        store.find(TextKeys.of(key), found);
        if (found[0] == null) {
            Tally tally = store.open(key);
            tally.add(amount);
            store.append(key, tally);
        } else {
            found[0].value().add(amount);
            store.append(found[0]);
        }
        sums.merge(key, amount, Long::sum);
    }

    private void appendEach(ValueStore<Tally> store, int keys, long amount) {
        for (int i = 0; i < keys; i++) {
            append(store, "k" + i, amount);
        }
    }

    private void put(ValueStore<Tally> store, String key, long amount) {
        Tally tally = store.open(key);
        tally.add(amount);
        store.put(key, tally);
        sums.merge(key, amount, Long::sum);
    }

    /** A store that starts from what the changelog holds after compaction. */
    private void restoredIsAsExpected() {
        KeyValueStore<Bytes, byte[]> inner =
                Stores.inMemoryKeyValueStore("tallies").get();
        restore(inner);
        holdsWhatIsExpected(new ObjectStore<>(inner, format(), new HeapBudget(Long.MAX_VALUE)));
    }

    private void restore(KeyValueStore<Bytes, byte[]> inner) {
        compacted.values().removeIf(Objects::isNull);
        compacted.forEach((key, value) -> inner.put(Bytes.wrap(key.getBytes(StandardCharsets.ISO_8859_1)), value));
    }

    private void holdsWhatIsExpected(ValueStore<Tally> store) {
        Map<String, Long> found = new HashMap<>();
        try (var all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, Tally> next = all.next();
                assertThat(found.put(next.key, next.value.sum)).as(next.key).isNull();
            }
        }
        assertThat(found).isEqualTo(sums);
    }

    /** Entries of more keys than the heap holds are replayed within it, and what follows is logged as ever. */
    @ParameterizedTest
    @ValueSource(longs = {0, 400_000})
    void shouldGoOnAfterARestoreWhereTheHeapHoldsFew(long heap) {
        run(new HeapBudget(1 << 30), 20, (commit, store) -> appendEach(store, 1_000, commit), () -> {});
        KeyValueStore<Bytes, byte[]> inner =
                Stores.inMemoryKeyValueStore("tallies").get();
        // With transactions the driver drops what is logged before the first record.
        overrides.put("processing.guarantee", "at_least_once");

        run(
                new GivenStore(inner),
                new Working(
                        store -> {
                            restore(inner);
                            holdsWhatIsExpected(store);
                        },
                        (commit, store) -> {
                            appendEach(store, 1_200, commit);
                            holdsWhatIsExpected(store);
                        }),
                new HeapBudget(heap),
                5,
                this::restoredIsAsExpected);

        assertThat(sums).hasSize(1_200);
    }

    /** An orderly stop: what is found at the next start is the store below as it was at its last checkpoint, no more. */
    @Test
    void shouldHaveEverythingBelowWhenItWasCheckpointed() {
        Checkpointed below = new Checkpointed();
        run(
                new GivenStore(below),
                new Working(store -> {}, (commit, store) -> {
                    put(store, "row" + commit, 1);
                    appendEach(store, 30, commit);
                }),
                new HeapBudget(1 << 30),
                2,
                () -> {});

        holdsWhatIsExpected(new ObjectStore<>(below.checkpoint(), format(), new HeapBudget(1 << 30)));
    }

    /** A task that becomes a standby and an active one again: its store is restored further meanwhile. */
    @Test
    void shouldReplayTheLogAgainWhenItWasRestoredFurther() {
        run(new HeapBudget(1 << 30), 20, (commit, store) -> appendEach(store, 50, commit), () -> {});
        KeyValueStore<Bytes, byte[]> inner =
                Stores.inMemoryKeyValueStore("tallies").get();
        var store = new ObjectStore<>(inner, format(), new HeapBudget(1 << 30));
        assertThat(store.get("k0")).isNull();

        store.clearCache();
        restore(inner);

        holdsWhatIsExpected(store);
    }

    /** A store that remembers how it was at its last checkpoint. */
    private static final class Checkpointed extends InMemoryKeyValueStore {

        private final Map<Bytes, byte[]> rows = new TreeMap<>();

        Checkpointed() {
            super("tallies");
        }

        @Override
        public void commit(Map<TopicPartition, Long> changelogOffsets) {
            rows.clear();
            try (KeyValueIterator<Bytes, byte[]> all = all()) {
                all.forEachRemaining(row -> rows.put(row.key, row.value));
            }
        }

        KeyValueStore<Bytes, byte[]> checkpoint() {
            KeyValueStore<Bytes, byte[]> found =
                    Stores.inMemoryKeyValueStore("tallies").get();
            rows.forEach(found::put);
            return found;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20_000, 1 << 30})
    void shouldBeRestoredFromItsChangelogAfterEveryCommit(long heap) {
        var random = new Random(heap + 1);
        run(
                new HeapBudget(heap),
                150,
                (commit, store) -> {
                    for (int i = random.nextInt(400); i > 0; i--) {
                        String key = "k" + (random.nextInt(4) == 0 ? random.nextInt(KEYS) : random.nextInt(10));
                        int dice = random.nextInt(40);
                        if (dice < 4) {
                            put(store, key, random.nextInt(100));
                        } else {
                            append(store, key, random.nextInt(100));
                        }
                    }
                },
                this::restoredIsAsExpected);
        assertThat(sums).hasSizeGreaterThan(100);
    }

    @Test
    void shouldLogEntriesInsteadOfRows() {
        run(
                new HeapBudget(1 << 30),
                20,
                (commit, store) -> appendEach(store, 1_000, commit),
                this::restoredIsAsExpected);
        assertThat(logged).isEqualTo(20);
    }

    /** More of one transaction than a segment takes. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1 << 20, 1 << 30})
    void shouldLogASegmentAsSoonAsItIsFull(long heap) {
        run(new HeapBudget(heap), 3, (commit, store) -> appendEach(store, 20_000, commit), this::restoredIsAsExpected);
        assertThat(logged).isGreaterThanOrEqualTo(3 * 3);
    }

    @Test
    void shouldRemoveSlotsThatAreOfNoMoreUse() {
        int keys = 20;
        run(
                new HeapBudget(1 << 30),
                2 * keys + 2,
                (commit, store) -> {
                    if (commit >= keys && commit < 2 * keys) {
                        put(store, "k" + commit % keys, 1);
                    } else {
                        append(store, "k" + commit, 1);
                    }
                },
                () -> {});
        long removed = compacted.values().stream().filter(Objects::isNull).count();

        restoredIsAsExpected();

        assertThat(removed).isBetween(keys / 2L, (long) keys);
    }

    @Test
    void shouldNotLetTheLogGrowWithoutEnd() {
        run(
                new HeapBudget(16 * 20_000),
                400,
                (commit, store) -> {
                    append(store, "rare" + commit, 1);
                    for (int i = 0; i < 50; i++) {
                        append(store, "often" + i, commit);
                    }
                },
                () -> {});
        restoredIsAsExpected();
        long entries = compacted.entrySet().stream()
                .filter(record -> record.getKey().length() == 6
                        && record.getValue() != null
                        && record.getKey().charAt(0) == 0)
                .mapToLong(record -> record.getValue().length)
                .sum();
        assertThat(entries).isBetween(50_000L, 220_000L);
        assertThat(logged).as("a row for a key whose entries had to go").isGreaterThan(400 + 200);
    }
}
