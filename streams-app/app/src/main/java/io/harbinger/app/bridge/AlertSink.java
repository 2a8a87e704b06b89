package io.harbinger.app.bridge;

import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A system that alerts are delivered to. The bridge gives every sink a thread, a time for the next attempt, meters and
 * a health check, so that one that fails or is slow holds up no other; a sink knows its protocol and what it still has
 * to deliver.
 *
 * <p>{@link #accept} and {@link #deliver} are called by different threads, each by one only.
 *
 * <p>A sink of states (Alertmanager) is driven by a bridge that follows {@code harbinger.alerts-current.v1} from its
 * beginning. It looks at {@link AlertChange#before} and {@link AlertChange#after}, may drop what a later change
 * replaces, and keeps nothing over a restart, since {@code open} has all it must know.
 *
 * <p>A sink of transitions, which hands over every one in the order of its subject, is driven by a bridge of its own
 * that follows {@code harbinger.alerts.v1}. It looks at {@link AlertChange#transition}, keeps a queue and a time for
 * the next attempt per subject, and knows by {@link AlertChange#at} up to where all is delivered ({@link
 * #firstUndelivered}): there its follower begins after a restart, and has caught up at once. {@code open} is empty.
 */
public interface AlertSink {

    /** In kebab case and unlike those of other sinks: tag of its meters, name of its health check. */
    String name();

    /** Alerts below this level do not exist to the sink. Constant. */
    Level lowest();

    /**
     * Records a change, in the order of the topic for each subject. Must not wait for the receiving system.
     *
     * @param change never empty; what the topic held before the follower had caught up is not given as a change
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

    /**
     * Whether so much is undelivered that the bridge must read no further for now; what it has read already is still
     * given. Asked by the thread that gives changes.
     */
    default boolean isFull() {
        return false;
    }

    /**
     * By partition, the offset of the first change that is not delivered; a partition where all is delivered is missing.
     * Asked by the thread that gives changes.
     */
    default Map<Integer, Long> firstUndelivered() {
        return Map.of();
    }
}
