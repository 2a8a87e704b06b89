package io.harbinger.source.mapping;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A calendar period that a row may cover, in the time zone of its time. */
enum Period {
    HOUR,
    DAY,
    /** From Monday. */
    WEEK,
    MONTH,
    /** From January, April, July, October. */
    QUARTER,
    YEAR;

    /** First instant of the period in which {@code time} lies. */
    ZonedDateTime startOf(ZonedDateTime time) {
        if (this == HOUR) {
            return time.truncatedTo(ChronoUnit.HOURS);
        }
        var date = time.toLocalDate();
        var first = switch (this) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> date.withDayOfYear(1);
            default -> date;
        };
        return first.atStartOfDay(time.getZone());
    }

    /** First instant of the period after the one that starts at {@code start}. */
    ZonedDateTime next(ZonedDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(start.getZone());
            case WEEK -> start.toLocalDate().plusWeeks(1).atStartOfDay(start.getZone());
            case MONTH -> start.toLocalDate().plusMonths(1).atStartOfDay(start.getZone());
            case QUARTER -> start.toLocalDate().plusMonths(3).atStartOfDay(start.getZone());
            case YEAR -> start.toLocalDate().plusYears(1).atStartOfDay(start.getZone());
        };
    }
}
