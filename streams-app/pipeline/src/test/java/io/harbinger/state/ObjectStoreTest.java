package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.testing.pipeline.Pipeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {

    private static final String CHANGELOG = "test-values-changelog";

    /** A value in two parts; the tail is shared where it is the same text. */
    private record Parts(String head, String tail) {}

    private static final RowFormat<Parts, Parts> FORMAT = new RowFormat<>() {
        @Override
        public Parts blank() {
            return new Parts("", "");
        }

        @Override
        public int extraBytes(Parts value) {
            return 0;
        }

        @Override
        public Parts stored(Parts value) {
            return value;
        }

        @Override
        public byte[] head(Parts value) {
            return value.head().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] tail(Parts value) {
            return value.tail().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean sharesTail(Parts before, Parts now) {
            return before.tail().equals(now.tail());
        }

        @Override
        public boolean isCurrent(byte[] tail) {
            return true;
        }

        @Override
        public Parts read(byte[] head, byte[] tail) {
            return new Parts(new String(head, StandardCharsets.UTF_8), new String(tail, StandardCharsets.UTF_8));
        }
    };

    @TempDir
    Path directory;

    /** Runs a piece of work per commit against one store. */
    private List<String> logged(HeapBudget budget, List<Consumer<ValueStore<Parts>>> commits) {
        var topology = new Topology();
        topology.addSource("in", new StringDeserializer(), new StringDeserializer(), "in")
                .addProcessor("work", () -> new Working(commits), "in")
                .addStateStore(
                        new ObjectStoreBuilder<>(
                                Stores.persistentKeyValueStore("values"), () -> StoreFormat.ofRows(FORMAT), budget),
                        "work");
        var properties = Pipeline.properties(directory);
        properties.put("application.id", "test");
        try (var driver = new TopologyTestDriver(topology, properties, Instant.EPOCH)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            for (int commit = 0; commit < commits.size(); commit++) {
                in.pipeInput("", Integer.toString(commit));
            }
            var changelog = driver.createOutputTopic(CHANGELOG, new ByteArrayDeserializer(), new StringDeserializer());
            List<String> lines = new ArrayList<>();
            changelog.readRecordsToList().forEach(record -> {
                byte[] key = record.key();
                String part = key[key.length - 1] == 0 ? ".head=" : ".tail=";
                lines.add(new String(key, 0, key.length - 1, StandardCharsets.UTF_8) + part + record.value());
            });
            return lines;
        }
    }

    private record Working(List<Consumer<ValueStore<Parts>>> commits, ValueStore<Parts>[] store)
            implements Processor<String, String, Void, Void> {

        @SuppressWarnings("unchecked")
        Working(List<Consumer<ValueStore<Parts>>> commits) {
            this(commits, new ValueStore[1]);
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store[0] = context.getStateStore("values");
        }

        @Override
        public void process(Record<String, String> record) {
            commits.get(Integer.parseInt(record.value())).accept(store[0]);
        }
    }

    /** Values of the keys from k{@code from} to before k{@code to}, each with a tail of its own. */
    private static void putEach(ValueStore<Parts> store, int from, int to, String head) {
        for (int key = from; key < to; key++) {
            store.put("k" + key, new Parts(head, "t" + key));
        }
    }

    @Test
    void shouldLogAValueOncePerCommitAndItsTailOnlyWhenChanged() {
        List<String> lines = logged(
                HeapBudget.ofThisProcess(),
                List.of(
                        store -> {
                            store.put("a", new Parts("1", "x"));
                            store.put("a", new Parts("2", "x"));
                        },
                        store -> store.put("a", new Parts("3", "x")),
                        store -> store.put("a", new Parts("4", "y")),
                        store -> store.get("a")));

        assertThat(lines).containsExactly("a.head=2", "a.tail=x", "a.head=3", "a.head=4", "a.tail=y");
    }

    @Test
    void shouldGiveBackEveryValueWhenTheHeapHoldsFew() {
        int keys = 1_000;
        List<String> lines = logged(
                new HeapBudget(0),
                List.of(
                        store -> putEach(store, 0, keys, "1"),
                        store -> {
                            for (int key = 0; key < keys; key++) {
                                assertThat(store.get("k" + key)).isEqualTo(new Parts("1", "t" + key));
                                store.put("k" + key, new Parts("2", "t" + key));
                            }
                        },
                        store -> {
                            List<String> found = new ArrayList<>();
                            try (var all = store.all()) {
                                all.forEachRemaining(entry -> found.add(entry.key + entry.value.head()));
                            }
                            assertThat(found).hasSize(keys).allMatch(entry -> entry.endsWith("2"));
                        }));

        assertThat(lines).hasSize(3 * keys);
    }

    /** Other stores share the budget: what they take may cost this one nearly everything at once. */
    @Test
    void shouldGiveBackAValueForWhichAllOthersHaveToGo() {
        long elsewhere = 1L << 40;
        HeapBudget budget = new HeapBudget(1 << 30);
        logged(budget, List.of(store -> putEach(store, 0, 1_000, "1"), store -> {
            budget.add(elsewhere);
            store.put("k0", new Parts("2", "t0"));
            budget.add(-elsewhere);
            for (int key = 0; key < 900; key++) {
                store.get("k" + key);
            }
            budget.add(elsewhere);
            assertThat(store.get("k950")).isEqualTo(new Parts("1", "t950"));
            budget.add(-elsewhere);
        }));
    }

    @Test
    void shouldHaveAnEmptyHandleOnceTheValueWasEvicted() {
        long elsewhere = 1L << 40;
        HeapBudget budget = new HeapBudget(1 << 30);
        @SuppressWarnings({"unchecked", "rawtypes"})
        CacheHandle<Parts>[] found = new CacheHandle[3];
        logged(budget, List.of(store -> putEach(store, 0, 1_000, "1"), store -> {
            store.find(TextKeys.of("k0", "none", "k1"), found);
            assertThat(found[0].value()).isEqualTo(new Parts("1", "t0"));
            assertThat(found[1]).isNull();
            assertThat(found[2].value()).isEqualTo(new Parts("1", "t1"));
            budget.add(elsewhere);
            putEach(store, 2, 1_000, "2");
            budget.add(-elsewhere);
            assertThat(store.get("k0")).isEqualTo(new Parts("1", "t0"));
            assertThat(found[0].value()).isNull();
        }));
    }

    /** As the stages do when they begin: from then on, keys without a row take neither a read nor an entry. */
    @Test
    void shouldTellKeysThatHaveARowFromThoseThatHaveNoneOnceAllWereRead() {
        int keys = 1_000;
        HeapBudget budget = new HeapBudget(0);
        logged(
                budget,
                List.of(
                        store -> putEach(store, 0, keys, "1"),
                        store -> {
                            try (var all = store.all()) {
                                all.forEachRemaining(entry -> {});
                            }
                        },
                        store -> putEach(store, keys, 2 * keys, "2"),
                        store -> {
                            for (int key = 0; key < 3 * keys; key++) {
                                Parts known = key < 2 * keys ? new Parts(key < keys ? "1" : "2", "t" + key) : null;
                                assertThat(store.get("k" + key)).isEqualTo(known);
                                assertThat(store.open("k" + key)).isEqualTo(known == null ? FORMAT.blank() : known);
                            }
                            store.put("k" + 2 * keys, new Parts("3", "t"));
                            assertThat(store.get("k" + 2 * keys)).isEqualTo(new Parts("3", "t"));
                        }));
    }

    @Test
    void shouldNotKeepThatAKeyHasNoValue() {
        HeapBudget budget = new HeapBudget(1);
        logged(budget, List.of(store -> {
            store.all().close();
            assertThat(store.all().hasNext()).isFalse();
            assertThat(store.get("none")).isNull();
            assertThat(budget.exceeded()).isFalse();
        }));
    }

    /** What is on the heap of the store's thread is newer than what the store below would answer. */
    @Test
    void shouldRefuseQueriesSinceTheStoreBelowIsBehind() {
        logged(HeapBudget.ofThisProcess(), List.of(store -> {
            store.put("a", new Parts("1", "x"));
            QueryResult<byte[]> answer = store.query(
                    KeyQuery.<Bytes, byte[]>withKey(Rows.head("a")), PositionBound.unbounded(), new QueryConfig(false));
            assertThat(answer.isFailure()).isTrue();
            assertThat(answer.getFailureReason()).isEqualTo(FailureReason.UNKNOWN_QUERY_TYPE);
        }));
    }
}
