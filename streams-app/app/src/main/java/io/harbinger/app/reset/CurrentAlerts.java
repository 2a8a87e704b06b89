package io.harbinger.app.reset;

import io.harbinger.client.OutputReader;
import io.harbinger.schema.AlertTransition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The committed records of the topic of open alerts as they stood when it was read. */
final class CurrentAlerts {

    /** By key: the last record, and the one with the latest time. */
    private final Map<String, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();

    private final Map<String, ConsumerRecord<byte[], byte[]>> latest = new LinkedHashMap<>();
    private final Function<byte[], AlertTransition> decoder;

    private CurrentAlerts(Function<byte[], AlertTransition> decoder) {
        this.decoder = decoder;
    }

    static CurrentAlerts read(OutputReader reader, String topic, Function<byte[], AlertTransition> decoder) {
        var alerts = new CurrentAlerts(decoder);
        reader.read(topic, alerts::add);
        return alerts;
    }

    /** Every key whose last record is no tombstone. */
    List<CurrentAlert> open() {
        var open = new ArrayList<CurrentAlert>();
        last.values().forEach(record -> {
            if (record.value() != null) {
                open.add(new CurrentAlert(record, decoder.apply(record.value())));
            }
        });
        return List.copyOf(open);
    }

    /** Whether a key has a record, a tombstone too, that is not older than {@code time}. */
    boolean hasSince(String key, long time) {
        ConsumerRecord<byte[], byte[]> record = latest.get(key);
        return record != null && record.timestamp() >= time;
    }

    /** The record of a key that a later one of an earlier time hides; empty where the last is the latest. */
    Optional<ConsumerRecord<byte[], byte[]>> hidden(String key) {
        @Nullable ConsumerRecord<byte[], byte[]> record = latest.get(key);
        return record == null || record.equals(last.get(key)) ? Optional.empty() : Optional.of(record);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        last.put(key, record);
        latest.merge(key, record, (old, next) -> next.timestamp() >= old.timestamp() ? next : old);
    }
}
