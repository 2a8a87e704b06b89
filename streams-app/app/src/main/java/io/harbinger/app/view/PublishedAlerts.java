package io.harbinger.app.view;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The open alerts as published. Fed with the records of {@code harbinger.alerts-current.v1} from its
 * beginning, in the order of each partition, it knows every open alert of the deployment. Applying a record twice
 * changes nothing. Grows with the number of subjects on the topic.
 *
 * <p>The value says whose alert it is. Around an upgrade one subject has records under two keys, in partitions that are
 * read in any order: the bare id that 0.1.0 wrote and the {@linkplain SubjectKey typed key}. The later by record time is
 * shown.
 */
public final class PublishedAlerts {

    private final OpenAlerts<AlertTransition> open = new OpenAlerts<>();
    /** By typed key of the subject. */
    private final Map<String, Published> subjects = new HashMap<>();
    /** Typed key of the subject whose record came last under a bare key. */
    private final Map<String, String> bare = new HashMap<>();

    /**
     * The last record of one key.
     *
     * @param alert null where it was a tombstone
     */
    private record Last(long time, @Nullable OpenAlert<AlertTransition> alert) {}

    /** What lies under the two keys of one subject; null where nothing does. */
    private record Published(@Nullable Last typed, @Nullable Last bare) {

        static final Published NOTHING = new Published(null, null);

        @Nullable Last shown() {
            return typed == null || (bare != null && bare.time() > typed.time()) ? bare : typed;
        }
    }

    /**
     * Applies one record.
     *
     * @param at where the record lies
     * @param key of the record
     * @param record null for a tombstone: the alert of this key has ended
     * @return what it changed; empty where a later record is under the subject's other key
     */
    public AlertChange apply(TopicPosition at, String key, @Nullable AlertTransition record) {
        String subject = record == null ? subjectOf(key) : subjectOf(key, record);
        OpenAlert<AlertTransition> alert =
                record == null || record.getLevel() == Level.NONE ? null : OpenAlert.of(record);
        Published before = subjects.getOrDefault(subject, Published.NOTHING);
        var last = new Last(at.time(), alert);
        // A tombstone of a bare key only removes it, by whatever time: it may have been moved.
        Published after = key.equals(subject)
                ? new Published(last, before.bare())
                : new Published(before.typed(), record == null ? null : last);
        subjects.put(subject, after);
        return change(at, record, before.shown(), after.shown(), subject);
    }

    /** As {@link #apply(TopicPosition, String, AlertTransition)}, of a record with its value decoded. */
    public AlertChange apply(ConsumerRecord<byte[], byte[]> record, @Nullable AlertTransition value) {
        return apply(TopicPosition.of(record), new String(record.key(), StandardCharsets.UTF_8), value);
    }

    @SuppressWarnings("ReferenceEquality") // whether it is this very record that shows, not one like it
    private AlertChange change(
            TopicPosition at,
            @Nullable AlertTransition record,
            @Nullable Last before,
            @Nullable Last after,
            String subject) {
        if (before == after) {
            return new AlertChange(at, null, null, null, null);
        }
        OpenAlert<AlertTransition> alert = after == null ? null : after.alert();
        boolean isThis = alert == null || alert.evidence() == record;
        OpenAlert<AlertTransition> ended = alert == null ? open.remove(subject) : open.put(subject, alert);
        return new AlertChange(at, null, isThis ? record : null, ended, alert);
    }

    private String subjectOf(String key) {
        return bare.getOrDefault(key, key);
    }

    private String subjectOf(String key, AlertTransition record) {
        String subject = SubjectKey.of(record);
        if (!subject.equals(key)) {
            bare.put(key, subject);
        }
        return subject;
    }

    public OpenAlerts<AlertTransition> open() {
        return open;
    }
}
