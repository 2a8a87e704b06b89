package io.harbinger.source.message;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Times of messages: ISO 8601 with date, time and offset from UTC. Only times from 1970 to 9999 are accepted: an
 * earlier one is a slip of a system that starts to count there.
 */
public final class MessageTimes {

    private static final int LONGEST = 64;

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private MessageTimes() {}

    /**
     * Epoch milliseconds.
     *
     * @param offset of a time that has none; null where it must have one
     */
    public static Parsed<Long> parse(String pointer, String text, @Nullable String offset) {
        if (text.length() > LONGEST) {
            return bad(pointer, text);
        }
        try {
            TemporalAccessor read = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            if (read instanceof OffsetDateTime time) {
                return bounded(pointer, text, time);
            }
            return offset == null
                    ? Parsed.rejected(Reason.BAD_TIME, pointer, text, "has no offset from UTC, such as Z or +02:00")
                    : bounded(pointer, text, LocalDateTime.from(read).atOffset(ZoneOffset.of(offset)));
        } catch (DateTimeException e) {
            return bad(pointer, text);
        }
    }

    private static Parsed<Long> bounded(String pointer, String text, OffsetDateTime time) {
        int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year < 1970 || year > 9999
                ? Parsed.rejected(Reason.BAD_TIME, pointer, text, "must be from 1970 to 9999")
                : Parsed.ok(time.toInstant().toEpochMilli());
    }

    private static Parsed<Long> bad(String pointer, String text) {
        return Parsed.rejected(
                Reason.BAD_TIME, pointer, text, "must be a time of ISO 8601, such as 2026-11-29T10:15:00+01:00");
    }
}
