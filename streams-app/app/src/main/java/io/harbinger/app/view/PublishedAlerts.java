package io.harbinger.app.view;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import org.jspecify.annotations.Nullable;

/**
 * The open alerts as published. Fed with the records of {@code harbinger.alerts-current.v1} from its
 * beginning, in the order of each partition, it knows every open alert of the deployment. Applying a record twice
 * changes nothing. Grows with the number of open alerts, as the compacted topic does.
 */
public final class PublishedAlerts {

    private final OpenAlerts<AlertTransition> open = new OpenAlerts<>();

    /**
     * Applies one record.
     *
     * @param at where the record lies
     * @param key of the record, the subject's id
     * @param record null for a tombstone: the alert of the subject has ended
     */
    public AlertChange apply(TopicPosition at, String key, @Nullable AlertTransition record) {
        OpenAlert<AlertTransition> after =
                record == null || record.getLevel() == Level.NONE ? null : OpenAlert.of(record);
        OpenAlert<AlertTransition> before = after == null ? open.remove(key) : open.put(key, after);
        return new AlertChange(at, record, before, after);
    }

    public OpenAlerts<AlertTransition> open() {
        return open;
    }
}
