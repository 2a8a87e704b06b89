package io.harbinger.testing.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;

/**
 * Stores whose rows outlive their driver, as changelogs make them outlive a task: for tests of restarts. Kafka makes
 * this class itself, by name, so what survives is static; {@link #forget} begins a test.
 */
public final class SurvivingStores extends InMemoryDslStoreSuppliers {

    private static final Map<String, Map<Bytes, byte[]>> ROWS = new TreeMap<>();

    public static void forget() {
        ROWS.clear();
    }

    @Override
    public KeyValueBytesStoreSupplier keyValueStore(DslKeyValueParams params) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return params.name();
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new Surviving(params.name());
            }

            @Override
            public String metricsScope() {
                return "surviving";
            }
        };
    }

    private static final class Surviving extends InMemoryKeyValueStore {

        private Surviving(String name) {
            super(name);
        }

        @Override
        public void init(StateStoreContext context, StateStore root) {
            super.init(context, root);
            ROWS.getOrDefault(name(), Map.of()).forEach(this::put);
        }

        @Override
        public void close() {
            if (isOpen()) {
                Map<Bytes, byte[]> rows = new TreeMap<>();
                try (KeyValueIterator<Bytes, byte[]> all = all()) {
                    all.forEachRemaining(row -> rows.put(row.key, row.value));
                }
                ROWS.put(name(), rows);
            }
            super.close();
        }
    }
}
