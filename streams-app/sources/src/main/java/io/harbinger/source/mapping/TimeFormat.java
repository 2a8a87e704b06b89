package io.harbinger.source.mapping;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a time: {@code iso}, a count since 1970 ({@code epoch-s}, {@code epoch-ms}, {@code epoch-us},
 * {@code epoch-ns}), or a pattern of {@link DateTimeFormatter}, see {@link TimePattern}. Dates that no calendar has (30
 * February) are refused. A zone in the text overrules the mapping's.
 */
interface TimeFormat {

    /**
     * What a text says.
     *
     * @param time the time; the first instant of what is written
     * @param whole the period that stands there, such as the day of a date; null where there is a time of day
     */
    record Moment(ZonedDateTime time, @Nullable Period whole) {}

    /** The time; null when the text is not written this way. */
    @Nullable Moment read(String text, ZoneId zone);

    /** What the user may have meant by a text that is not written this way; empty where nothing comes to mind. */
    default String advice(String text) {
        return "";
    }

    /** Throws {@code IllegalArgumentException} for a pattern that is none, or that can never give a time. */
    static TimeFormat of(String spec) {
        EpochFormat epoch = EpochFormat.NAMED.get(spec);
        if (epoch != null) {
            return epoch;
        }
        return spec.equals("iso") ? new IsoFormat() : TimePattern.of(spec);
    }
}
