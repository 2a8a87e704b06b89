package io.harbinger.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Epoch milliseconds as people write them. */
public final class Times {

    public static final long SECOND = 1000;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private Times() {}

    /** First instant of a day, e.g. 2021-03-24. */
    public static long day(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** An instant, e.g. 2021-03-24T05:40:00Z. */
    public static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    /** As people write it. */
    public static String text(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
