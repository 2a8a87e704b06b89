package io.harbinger.app.bridge;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one attempt to deliver. A sink that delivers by subject may have delivered some and failed with
 * others.
 *
 * @param delivered whether the receiving system accepted anything
 * @param failure why something was not accepted; null where nothing failed
 * @param pause until the next attempt; zero where nothing failed, {@link #NO_MORE} where there will be none
 * @param sound whether nothing that was tried is still to be tried again, so that silence is no sign of a failure
 */
public record Delivery(boolean delivered, @Nullable String failure, Duration pause, boolean sound) {

    /** The pause of a sink that is finished with its receiving system. */
    public static final Duration NO_MORE = ChronoUnit.FOREVER.getDuration();

    /** Nothing was due. */
    public static final Delivery NOTHING_DUE = new Delivery(false, null, Duration.ZERO, false);

    /** Nothing was due, and nothing that was due before has failed. */
    public static final Delivery NOTHING_FAILED = new Delivery(false, null, Duration.ZERO, true);

    /** All that was due was accepted. */
    public static final Delivery DELIVERED = new Delivery(true, null, Duration.ZERO, true);

    public Delivery {
        if (pause.isNegative()) {
            throw new IllegalArgumentException("a pause must not be negative, was " + pause);
        }
    }

    /**
     * Nothing was accepted.
     *
     * @param pause as the sink's own schedule or the receiving system ({@code Retry-After}) asks for
     */
    public static Delivery failed(String reason, Duration pause) {
        return new Delivery(false, reason, pause, false);
    }

    /** The receiving system wants nothing more. */
    public static Delivery refusedForGood(String reason) {
        return failed(reason, NO_MORE);
    }

    boolean isLast() {
        return pause.equals(NO_MORE);
    }
}
