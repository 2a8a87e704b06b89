package io.harbinger.catalogue;

import java.time.Duration;

/** Checks of configuration records; a failed one throws {@link IllegalArgumentException}. */
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
