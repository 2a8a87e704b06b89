package io.harbinger.direct;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * What one stage is given: its stores, where the present record was read, and those it forwards to. The rest of what Kafka
 * Streams offers is for what no stage does: a stage has no timers, since time enters as ticks.
 */
final class StageContext implements ProcessorContext<Object, Object> {

    private static final TaskId ONLY_TASK = new TaskId(0, 0);

    private final Task task;
    private final Map<String, Receiver> children = new LinkedHashMap<>();
    private final Map<String, StateStore> stores = new LinkedHashMap<>();

    StageContext(Task task) {
        this.task = task;
    }

    void addChild(String name, Receiver child) {
        children.put(name, child);
    }

    void addStore(StateStore store) {
        stores.put(store.name(), store);
    }

    @Override
    public <K, V> void forward(Record<K, V> record) {
        children.values().forEach(child -> child.receive(record));
    }

    @Override
    public <K, V> void forward(Record<K, V> record, String childName) {
        Receiver child = children.get(childName);
        if (child == null) {
            throw new IllegalArgumentException("nothing of the name " + childName + " follows");
        }
        child.receive(record);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Kafka Streams has it
    public <S extends StateStore> S getStateStore(String name) {
        StateStore store = stores.get(name);
        if (store == null) {
            throw new IllegalArgumentException("there is no store of the name " + name);
        }
        return (S) store;
    }

    @Override
    public String applicationId() {
        return "direct";
    }

    @Override
    public TaskId taskId() {
        return ONLY_TASK;
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return Optional.ofNullable(task.origin());
    }

    /** Nothing outlives the process. */
    @Override
    public void commit() {}

    @Override
    public long currentSystemTimeMs() {
        return task.clock().millis();
    }

    @Override
    public long currentStreamTimeMs() {
        throw notOffered();
    }

    @Override
    public Map<String, Object> appConfigs() {
        return Map.of();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return Map.of();
    }

    @Override
    public Serde<?> keySerde() {
        throw notOffered();
    }

    @Override
    public Serde<?> valueSerde() {
        throw notOffered();
    }

    @Override
    public File stateDir() {
        throw notOffered();
    }

    @Override
    public StreamsMetrics metrics() {
        throw notOffered();
    }

    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        throw notOffered();
    }

    @Override
    public Cancellable schedule(Instant start, Duration interval, PunctuationType type, Punctuator callback) {
        throw notOffered();
    }

    private static UnsupportedOperationException notOffered() {
        return new UnsupportedOperationException("the direct engine does not offer this");
    }
}
