package io.harbinger.domain.event;

import java.time.Instant;

/**
 * The times that an event or a tick can have: from year 1 to year 9999, epoch milliseconds. The arithmetic of panes
 * cannot overflow within them, and none of them is a value that stands for "never".
 */
public final class EventTime {

    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli();

    private static final long FIRST_USUAL_SECOND =
            Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long END_OF_USUAL_SECONDS =
            Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private EventTime() {}

    /** Whether {@code time} lies within them; a producer with another time has used another unit. */
    public static boolean isPossible(long time) {
        return time >= EARLIEST && time < END;
    }

    /** Whether a count of milliseconds is one of seconds of the years 1990 to 2099: a slip of the unit. */
    public static boolean isInSeconds(long time) {
        return time >= FIRST_USUAL_SECOND && time < END_OF_USUAL_SECONDS;
    }

    /** A rejection that says which times are possible. */
    public static Rejection rejection(String field, long time) {
        return new Rejection(
                Reason.BAD_TIME, field, text(time), "must be from year 1 to year 9999, as no unit slip is");
    }

    /** As people write it; for any number whatever. */
    public static String text(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
