package io.harbinger.app.view;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What one record of an alert topic says, and what it changed.
 *
 * @param at where the record lies
 * @param eventId its {@code ce_id}, the same for every copy; null where nobody asked for it
 * @param transition the record; null for a tombstone
 * @param before the open alert it replaces or ends; null where none is known to have been open
 * @param after the alert that is open now; null where it ended
 */
public record AlertChange(
        TopicPosition at,
        @Nullable String eventId,
        @Nullable AlertTransition transition,
        @Nullable OpenAlert<AlertTransition> before,
        @Nullable OpenAlert<AlertTransition> after) {

    /** A record of the topic of transitions, of which nothing before it is known; null for a tombstone. */
    public static AlertChange of(ConsumerRecord<byte[], byte[]> record, @Nullable AlertTransition transition) {
        Header id = record.headers().lastHeader("ce_id");
        String eventId = id == null ? null : new String(id.value(), StandardCharsets.UTF_8);
        return new AlertChange(TopicPosition.of(record), eventId, transition, null, null);
    }

    /**
     * The same to a reader of this level and above: an alert that falls below it ends, one that rises to it opens, and a
     * transition that stays below it does not exist.
     */
    public AlertChange atLeast(Level lowest) {
        return new AlertChange(
                at, eventId, transition(transition, lowest), alert(before, lowest), alert(after, lowest));
    }

    /** Whether there is nothing to say about it. */
    public boolean isEmpty() {
        return transition == null && before == null && after == null;
    }

    private static @Nullable AlertTransition transition(@Nullable AlertTransition transition, Level lowest) {
        return transition != null
                        && (reaches(transition.getLevel(), lowest) || reaches(transition.getPreviousLevel(), lowest))
                ? transition
                : null;
    }

    private static @Nullable OpenAlert<AlertTransition> alert(
            @Nullable OpenAlert<AlertTransition> alert, Level lowest) {
        return alert != null && reaches(alert.level(), lowest) ? alert : null;
    }

    private static boolean reaches(Level level, Level lowest) {
        return level.compareTo(lowest) >= 0;
    }
}
