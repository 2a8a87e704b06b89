package io.harbinger.app.bridge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one attempt to deliver. A sink that delivers by subject may have delivered some and failed with
 * others.
 *
 * @param delivered whether the receiving system accepted anything
 * @param failure why something was not accepted; null where nothing failed
 * @param pause until the next attempt; zero where nothing failed
 */
public record Delivery(boolean delivered, @Nullable String failure, Duration pause) {

    /** Nothing was due. */
    public static final Delivery NOTHING_DUE = new Delivery(false, null, Duration.ZERO);

    /** All that was due was accepted. */
    public static final Delivery DELIVERED = new Delivery(true, null, Duration.ZERO);

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
        return new Delivery(false, reason, pause);
    }
}
