package io.harbinger.app.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.TypeConversionException;

/** Until when: an instant, or a period from now on. */
final class SnoozeTime {

    /** Longer is a slip of the pen, or no snooze. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private SnoozeTime() {}

    /**
     * Reads {@code 2026-11-29T08:00Z} (with any zone), {@code 4h} or {@code PT4H}.
     *
     * @throws IllegalArgumentException where it is none of these, not after now, or more than a year away
     */
    static Instant parse(String text, Instant now) {
        Instant until = instant(text, now);
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("must be after now, was '" + text + "'");
        }
        if (until.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("must be within a year, was '" + text
                    + "'; without it an acknowledgement counts until the alert ends");
        }
        return until;
    }

    private static Instant instant(String text, Instant now) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return period(text, now);
        }
    }

    private static Instant period(String text, Instant now) {
        try {
            return now.plus(Converters.period(text));
        } catch (TypeConversionException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "must be a time such as 2026-11-29T08:00Z, with its zone, or a period such as 4h or PT4H, was '"
                            + text + "'",
                    e);
        }
    }
}
