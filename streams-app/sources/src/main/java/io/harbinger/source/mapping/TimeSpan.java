package io.harbinger.source.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A time read from a row, epoch milliseconds.
 *
 * @param start first instant of the period covered; null for an instant
 * @param end the instant, or the last instant of the period
 * @param last last instant of what is written: of the day for a date without a time of day; else {@code end}
 */
record TimeSpan(@Nullable Long start, long end, long last) {

    /** An instant. */
    static TimeSpan at(long instant) {
        return new TimeSpan(null, instant, instant);
    }

    /** A period. */
    static TimeSpan of(long start, long end) {
        return new TimeSpan(start, end, end);
    }

    /** Its first instant. */
    long first() {
        return start == null ? end : start;
    }

    /** The same with this much added, in civil time: a day is as long as the zone makes it. */
    TimeSpan plus(long amount, ChronoUnit unit, ZoneId zone) {
        UnaryOperator<Long> later = time -> Instant.ofEpochMilli(time)
                .atZone(zone)
                .plus(amount, unit)
                .toInstant()
                .toEpochMilli();
        long laterLast = isBare() || start != null ? later.apply(last + 1) - 1 : later.apply(last);
        return start == null
                ? new TimeSpan(null, later.apply(end), laterLast)
                : new TimeSpan(later.apply(start), laterLast, laterLast);
    }

    /** Whether it is a bare date, or a month, that the mapping takes for the instant at which it begins. */
    boolean isBare() {
        return last != end;
    }
}
