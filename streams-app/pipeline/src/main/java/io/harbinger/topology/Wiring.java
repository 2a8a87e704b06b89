package io.harbinger.topology;

import io.harbinger.state.StoreFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;

/**
 * What an engine is told of the stages: which there are, what each keeps, and what goes where. The stages are wired once
 * ({@link RiskTopology#wire}), and every engine runs that wiring: Kafka Streams on a cluster, or the direct engine within
 * the process. Names are those of {@link Names}; what a call refers to was named by an earlier one.
 */
public interface Wiring {

    /** Records of topics, in the order of each partition. */
    void source(String name, List<String> topics);

    /** A processor, one for each task, of what {@code from} forwards. */
    <K, V> void processor(String name, Supplier<Processor<K, V, Object, Object>> processor, String from);

    /** A topic to which the {@code from} forward bytes. */
    void sink(String name, String topic, String... from);

    /** The same, with a rule for the partition. */
    void sink(String name, String topic, StreamPartitioner<byte[], byte[]> partitioner, String... from);

    /** A store of times by name, a few rows, for a processor. */
    void clock(String store, String processor);

    /** A store of bytes by name, some thousand rows, for a processor. */
    void rows(String store, String processor);

    /** A {@linkplain io.harbinger.state.ValueStore store of values} that live decoded on the heap, for a processor. */
    <V, S> void values(String store, Supplier<StoreFormat<V, S>> format, String processor);

    /** A topic that each instance reads whole, before all else and from then on. */
    void table(Table names, Supplier<Processor<byte[], byte[], Void, Void>> processor);

    /**
     * Names of a table.
     *
     * @param source where its records are read
     * @param processor keeps them
     * @param store has their bytes by key
     */
    record Table(String source, String topic, String processor, String store) {}
}
