package io.harbinger.direct;

import io.harbinger.topology.Wiring;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class DirectEngine implements Engine {

    private record Published(String topic, Record<byte[], byte[]> record) {}

    private final Task task;
    private final Outputs outputs;
    private final List<Stage> stages;
    private final Map<String, List<Receiver>> readers;
    private final Set<String> inputs;
    private final Set<String> followed;
    private final Map<String, Long> ends = new HashMap<>();
    private final Deque<Published> pending = new ArrayDeque<>();

    private DirectEngine(Consumer<Wiring> application, Outputs outputs, InstantSource clock, Part part) {
        this.task = new Task(clock);
        this.outputs = outputs;
        DirectWiring wiring = new DirectWiring(task, this::sink);
        application.accept(wiring);
        this.stages = wiring.stages();
        this.readers = wiring.readers();
        this.inputs = wiring.inputs();
        this.followed = part.topics(wiring);
    }

    /**
     * Starts the stages, which know nothing yet.
     *
     * @param application wires them
     * @param clock of this process: no result depends on it
     */
    public static DirectEngine start(Consumer<Wiring> application, Outputs outputs, InstantSource clock) {
        return start(application, outputs, clock, Part.WHOLE);
    }

    /** @param part of the stages which what is published here concerns */
    static DirectEngine start(Consumer<Wiring> application, Outputs outputs, InstantSource clock, Part part) {
        var engine = new DirectEngine(application, outputs, clock, part);
        engine.stages.forEach(Stage::start);
        return engine;
    }

    /** Whether it is a topic that a stage reads, and no stage writes. */
    boolean isInput(String topic) {
        return inputs.contains(topic);
    }

    @Override
    public void send(
            String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers) {
        publish(topic, new Record<>(key, value, Math.max(0, timestamp), headers));
        follow();
    }

    /** There is one task. */
    @Override
    public void sendToAll(
            String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers) {
        send(topic, key, value, timestamp, headers);
    }

    /** Nothing waits. */
    @Override
    public void flush() {}

    /** What was published to topics that are read goes through their stages, with all that comes of it. */
    void follow() {
        for (Published next = pending.poll(); next != null; next = pending.poll()) {
            process(next);
        }
    }

    @SuppressWarnings("unchecked") // a stage forwards bytes to a topic, as to Kafka Streams' own
    private Receiver sink(String topic) {
        return record -> publish(topic, (Record<byte[], byte[]>) record);
    }

    /** To the outputs; what a stage reads waits to be followed. */
    void publish(String topic, Record<byte[], byte[]> record) {
        if (followed.contains(topic)) {
            pending.add(new Published(topic, record));
        }
        outputs.published(topic, record);
    }

    private void process(Published next) {
        long offset = ends.merge(next.topic(), 1L, Long::sum) - 1;
        process(new Task.Place(next.topic(), 0, offset), next.record());
    }

    /** A record through the stages that read its topic. */
    void process(Task.Place place, Record<byte[], byte[]> record) {
        task.at(place);
        for (Receiver reader : readers.getOrDefault(place.topic(), List.of())) {
            reader.receive(record);
        }
    }

    @Override
    public void close() {
        stages.forEach(Stage::close);
    }
}
