package io.harbinger.direct;

import io.harbinger.topology.Wiring;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The stages as one task of one partition. A record goes through them before the next one is taken; what a stage
 * publishes to a topic that another one reads follows it at once, in order.
 *
 * <p>Where several applications are wired into one engine, the second reads what the first publishes in the same way:
 * all that came of a tick before the next record.
 *
 * <p>Not thread safe.
 */
public final class DirectEngine implements AutoCloseable {

    /** Receives what is published, in order. */
    @FunctionalInterface
    public interface Outputs {

        void published(String topic, Record<byte[], byte[]> record);
    }

    private record Published(String topic, Record<byte[], byte[]> record) {}

    private final Task task;
    private final Outputs outputs;
    private final List<Stage> stages;
    private final Map<String, List<Receiver>> readers;
    private final Map<String, Long> ends = new HashMap<>();
    private final Deque<Published> pending = new ArrayDeque<>();

    private DirectEngine(Consumer<Wiring> application, Outputs outputs, InstantSource clock) {
        this.task = new Task(clock);
        this.outputs = outputs;
        DirectWiring wiring = new DirectWiring(task, this::sink);
        application.accept(wiring);
        this.stages = wiring.stages();
        this.readers = wiring.readers();
    }

    /**
     * Starts the stages, which know nothing yet.
     *
     * @param application wires them
     * @param clock of this process: no result depends on it
     */
    public static DirectEngine start(Consumer<Wiring> application, Outputs outputs, InstantSource clock) {
        var engine = new DirectEngine(application, outputs, clock);
        engine.stages.forEach(Stage::start);
        return engine;
    }

    /**
     * A record of an input topic, through all stages; of a topic that none reads it is an output.
     *
     * @param timestamp epoch milliseconds; negative for a record that has none
     */
    public void send(
            String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers) {
        publish(topic, new Record<>(key, value, Math.max(0, timestamp), headers));
        for (Published next = pending.poll(); next != null; next = pending.poll()) {
            process(next);
        }
    }

    @SuppressWarnings("unchecked") // a stage forwards bytes to a topic, as to Kafka Streams' own
    private Receiver sink(String topic) {
        return record -> publish(topic, (Record<byte[], byte[]>) record);
    }

    private void publish(String topic, Record<byte[], byte[]> record) {
        if (readers.containsKey(topic)) {
            pending.add(new Published(topic, record));
        }
        outputs.published(topic, record);
    }

    private void process(Published next) {
        long offset = ends.merge(next.topic(), 1L, Long::sum) - 1;
        task.at(new Task.Place(next.topic(), 0, offset));
        for (Receiver reader : readers.getOrDefault(next.topic(), List.of())) {
            reader.receive(next.record());
        }
    }

    @Override
    public void close() {
        stages.forEach(Stage::close);
    }
}
