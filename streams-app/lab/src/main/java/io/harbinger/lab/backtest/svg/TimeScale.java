package io.harbinger.lab.backtest.svg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From epoch milliseconds to pixels, with ticks on the calendar (UTC). */
record TimeScale(long low, long high, double from, double to) {

    /** A tick and its text. */
    record Tick(long time, String label) {}

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60};
    private static final long[] FIXED = {
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 7 * DAY, 14 * DAY
    };
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter DAY_OF_MONTH = format("d MMM");
    private static final DateTimeFormatter MONTH = format("MMM uuuu");
    private static final DateTimeFormatter YEAR = format("uuuu");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    TimeScale {
        if (high <= low) {
            high = low + 1;
        }
    }

    double at(long time) {
        return from + (time - low) / (double) (high - low) * (to - from);
    }

    double clamped(long time) {
        return at(Math.min(high, Math.max(low, time)));
    }

    /** At most {@code most} ticks, on whole hours, days, months or years; the first one of each year names it. */
    List<Tick> ticks(int most) {
        for (long step : FIXED) {
            // A time of day takes more room than a date.
            if ((high - low) / step <= (step < DAY ? most * 2 / 3 : most)) {
                return fixed(step);
            }
        }
        for (int months : MONTHS) {
            if ((high - low) / (months * 30L * DAY) <= most) {
                return monthly(months);
            }
        }
        return monthly(120);
    }

    private List<Tick> fixed(long step) {
        List<Tick> ticks = new ArrayList<>();
        String before = "";
        for (long time = -Math.floorDiv(-low, step) * step; time <= high; time += step) {
            Instant at = Instant.ofEpochMilli(time);
            String year = YEAR.format(at);
            String date = DAY_OF_MONTH.format(at) + (year.equals(before) ? "" : " " + year);
            ticks.add(new Tick(time, step < DAY ? date + " " + CLOCK.format(at) : date));
            before = year;
        }
        return ticks;
    }

    private List<Tick> monthly(int months) {
        DateTimeFormatter format = months < 12 ? MONTH : YEAR;
        LocalDate first = Instant.ofEpochMilli(low).atOffset(ZoneOffset.UTC).toLocalDate();
        int start = Math.floorDiv(first.getYear() * 12 + first.getMonthValue() - 1, months) * months;
        List<Tick> ticks = new ArrayList<>();
        for (int month = start; ; month += months) {
            long time = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
            if (time > high) {
                return ticks;
            }
            if (time >= low) {
                ticks.add(new Tick(time, format.format(Instant.ofEpochMilli(time))));
            }
        }
    }
}
