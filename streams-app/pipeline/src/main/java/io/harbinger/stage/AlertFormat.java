package io.harbinger.stage;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.state.RowFormat;
import io.harbinger.state.StoreFormat;
import io.harbinger.wire.row.AlertRow;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of alerts: one {@link AlertRow}, no tail.
 *
 * @param lifecycle makes the alert of a subject that has none
 */
public record AlertFormat(Lifecycle lifecycle) implements RowFormat<TrackedAlert, TrackedAlert> {

    /** The format of a store of alerts. */
    public static StoreFormat<TrackedAlert, TrackedAlert> of(Lifecycle lifecycle) {
        return StoreFormat.ofRows(new AlertFormat(lifecycle));
    }

    @Override
    public TrackedAlert blank() {
        return lifecycle.start();
    }

    @Override
    public int extraBytes(TrackedAlert alert) {
        return 0;
    }

    @Override
    public TrackedAlert stored(TrackedAlert alert) {
        return alert;
    }

    @Override
    public byte[] head(TrackedAlert alert) {
        return AlertRow.write(alert);
    }

    @Override
    public byte @Nullable [] tail(TrackedAlert alert) {
        return null;
    }

    @Override
    public boolean sharesTail(TrackedAlert before, TrackedAlert now) {
        return true;
    }

    @Override
    public boolean isBlank(TrackedAlert alert) {
        return alert.equals(blank());
    }

    @Override
    public boolean isCurrent(byte @Nullable [] tail) {
        return true;
    }

    @Override
    public TrackedAlert read(byte[] head, byte @Nullable [] tail) {
        return AlertRow.read(head);
    }
}
