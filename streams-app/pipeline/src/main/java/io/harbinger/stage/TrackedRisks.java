package io.harbinger.stage;

import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.TrackedRisk;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.TrackedRiskRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The own risks of all subjects, kept in a store so that a restart goes on where it was. */
final class TrackedRisks {

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, TrackedRisk> risks = new TreeMap<>();
    private final Set<String> changing = new HashSet<>();

    TrackedRisks(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                Subject subject = SubjectKey.parse(row.key).orElseThrow();
                TrackedRisk risk = TrackedRiskRow.read(row.value, subject);
                risks.put(row.key, risk);
                if (!risk.coming().isEmpty()) {
                    changing.add(row.key);
                }
            }
        }
    }

    void change(Subject subject, TrackedRisk.Change change) {
        String key = SubjectKey.of(subject);
        put(key, risks.getOrDefault(key, TrackedRisk.NONE).with(change));
        changing.add(key);
    }

    /**
     * Ends all of them, as changes do.
     *
     * @param after the last tick before it, epoch milliseconds
     */
    void endAll(long after) {
        for (String key : List.copyOf(risks.keySet())) {
            change(SubjectKey.parse(key).orElseThrow(), new TrackedRisk.Change(after, null));
        }
    }

    /** Lets the changes before a tick hold; whether there were any. */
    boolean advance(long tick) {
        boolean changed = false;
        for (String key : List.copyOf(changing)) {
            TrackedRisk before = risks.getOrDefault(key, TrackedRisk.NONE);
            TrackedRisk after = before.at(tick);
            if (!after.equals(before)) {
                put(key, after);
                changed |= !Objects.equals(before.risk(), after.risk());
            }
            if (after.coming().isEmpty()) {
                changing.remove(key);
            }
        }
        return changed;
    }

    private void put(String key, TrackedRisk risk) {
        store.put(key, TrackedRiskRow.write(risk));
        if (risk.isBlank()) {
            risks.remove(key);
        } else {
            risks.put(key, risk);
        }
    }

    /** What is open, in the order of subjects' keys. */
    List<OwnRisk> open() {
        List<OwnRisk> open = new ArrayList<>();
        risks.values().forEach(tracked -> {
            if (tracked.risk() != null) {
                open.add(tracked.risk());
            }
        });
        return open;
    }
}
