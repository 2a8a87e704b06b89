package io.harbinger.app.view;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import org.jspecify.annotations.Nullable;

/**
 * What one record of an alert topic changed.
 *
 * @param before the open alert it replaces or ends; null where none was open
 * @param after the alert that is open now; null where it ended
 */
public record AlertChange(
        @Nullable OpenAlert<AlertTransition> before,
        @Nullable OpenAlert<AlertTransition> after) {

    /** The same to a reader of this level and above: an alert that falls below it ends, one that rises to it opens. */
    public AlertChange atLeast(Level lowest) {
        return new AlertChange(atLeast(before, lowest), atLeast(after, lowest));
    }

    /** Whether nothing was open before, and nothing is after. */
    public boolean isEmpty() {
        return before == null && after == null;
    }

    private static @Nullable OpenAlert<AlertTransition> atLeast(
            @Nullable OpenAlert<AlertTransition> alert, Level lowest) {
        return alert != null && alert.level().compareTo(lowest) >= 0 ? alert : null;
    }
}
