package io.harbinger.source.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A time read from a row, epoch milliseconds.
 *
 * @param start first instant of the period covered; null for an instant
 * @param end the instant, or the last instant of the period
 */
record TimeSpan(@Nullable Long start, long end) {

    /** Its first instant. */
    long first() {
        return start == null ? end : start;
    }
}
