package io.harbinger.app.bridge;

import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A system that alerts are delivered to. The bridge gives every sink a thread, a time for the next attempt, meters and
 * a health check, so that one that fails or is slow holds up no other; a sink knows its protocol and what it still has
 * to deliver.
 *
 * <p>{@link #accept} and {@link #deliver} are called by different threads, each by one only.
 *
 * <p>A sink of states (Alertmanager) needs no memory beyond the process: after a restart {@code open} has all it must
 * know. A sink of transitions, which must hand over each one and in the order of its subject, keeps a queue per
 * subject, with attempts of their own; it is given the records of {@code harbinger.alerts.v1} instead, read from the
 * offset up to which it has delivered.
 */
public interface AlertSink {

    /** In kebab case and unlike those of other sinks: tag of its meters, name of its health check. */
    String name();

    /** Alerts below this level do not exist to the sink. Constant. */
    Level lowest();

    /**
     * Takes note of a change, in the order of the topic for each subject. Quick, whatever the other side does.
     *
     * @param change never empty; what was open at the start is not given as a change
     */
    void accept(AlertChange change);

    /**
     * Delivers what is due, and only that. What fails stays due. Called four times a second, and after a failure when
     * the pause has passed.
     *
     * @param open all open alerts from {@link #lowest} on, those included whose change is not yet accepted
     * @param now by the wall clock
     * @throws InterruptedException when the bridge does not wait for the end of the delivery any longer
     */
    Delivery deliver(Supplier<List<OpenAlert<AlertTransition>>> open, Instant now) throws InterruptedException;
}
