package io.harbinger.catalogue;

import java.time.Duration;

/** Conditions under which a configuration record refuses to exist. */
public final class Require {

    private Require() {}

    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    public static boolean positive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }
}
