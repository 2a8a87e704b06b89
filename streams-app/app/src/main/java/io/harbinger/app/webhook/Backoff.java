package io.harbinger.app.webhook;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures in a row: twice as long after each, up to a most, and of that a random part between
 * half and all, so that many senders do not come back at once.
 *
 * @param random from 0 to 1
 */
record Backoff(Duration first, Duration most, DoubleSupplier random) {

    /** What a receiver may ask for at most: a wrong header must not stop deliveries for days. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 20;

    /**
     * The wait after a failure.
     *
     * @param failures in a row, at least 1
     * @param asked by the receiver; zero where it asks for nothing
     */
    Duration after(int failures, Duration asked) {
        if (failures < 1) {
            throw new IllegalArgumentException("there is no pause after " + failures + " failures");
        }
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(most) < 0 ? doubled : most;
        long millis = Math.round(longest.toMillis() * (0.5 + random.getAsDouble() / 2));
        Duration limited = asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
        return limited.toMillis() > millis ? limited : Duration.ofMillis(millis);
    }
}
