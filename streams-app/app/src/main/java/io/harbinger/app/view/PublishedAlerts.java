package io.harbinger.app.view;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open alerts as published. Fed with the records of {@code harbinger.alerts-current.v1} from its
 * beginning, in the order of each partition, it knows every open alert of the deployment. Applying a record twice
 * changes nothing. Grows with the number of subjects on the topic.
 *
 * <p>The value says whose alert it is. Around an upgrade one subject has records under two keys, the bare id that 0.1.0
 * wrote and the {@linkplain SubjectKey typed one}, in different partitions: the later by record time counts.
 */
public final class PublishedAlerts {

    private final OpenAlerts<AlertTransition> open = new OpenAlerts<>();
    /** By typed key of the subject. */
    private final Map<String, Last> last = new HashMap<>();
    /** Typed key of the subject whose record came last under a bare key. */
    private final Map<String, String> bare = new HashMap<>();

    /** The record that counts for a subject: its key and time. */
    private record Last(String key, long time) {

        /** Within one key the order is that of the partition. */
        boolean yieldsTo(String otherKey, long otherTime) {
            return key.equals(otherKey) || otherTime >= time;
        }
    }

    /**
     * Applies one record.
     *
     * @param at where the record lies
     * @param key of the record
     * @param record null for a tombstone: the alert of this key has ended
     * @return what it changed; empty where a record under another key is later
     */
    public AlertChange apply(TopicPosition at, String key, @Nullable AlertTransition record) {
        String subject = record == null ? subjectOf(key) : subjectOf(key, record);
        Last before = last.get(subject);
        if (before != null && !before.yieldsTo(key, at.time())) {
            return new AlertChange(at, null, null, null);
        }
        last.put(subject, new Last(key, at.time()));
        OpenAlert<AlertTransition> after =
                record == null || record.getLevel() == Level.NONE ? null : OpenAlert.of(record);
        return new AlertChange(at, record, after == null ? open.remove(subject) : open.put(subject, after), after);
    }

    private String subjectOf(String key) {
        return bare.getOrDefault(key, key);
    }

    private String subjectOf(String key, AlertTransition record) {
        String subject = SubjectKey.of(record.getSubjectType(), record.getSubjectId());
        if (!subject.equals(key)) {
            bare.put(key, subject);
        }
        return subject;
    }

    public OpenAlerts<AlertTransition> open() {
        return open;
    }
}
