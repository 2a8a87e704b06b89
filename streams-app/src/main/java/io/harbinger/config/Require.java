package io.harbinger.config;

import java.time.Duration;

/** Conditions under which a configuration record refuses to exist. */
final class Require {

    private Require() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static boolean positive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }
}
