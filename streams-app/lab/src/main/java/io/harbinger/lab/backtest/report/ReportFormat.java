package io.harbinger.lab.backtest.report;

import io.harbinger.lab.backtest.Result;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as a person reads them. */
final class ReportFormat {

    static final String NONE = "–";

    private static final double HOUR = 3_600_000.0;
    private static final double DAY = 24 * HOUR;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReportFormat() {}

    /** A share as percent, with one decimal where it is small. */
    static String share(@Nullable Double share) {
        if (share == null || !Double.isFinite(share)) {
            return NONE;
        }
        double percent = 100 * share;
        boolean fine = percent != 0 && (percent < 10 || percent > 99) && percent != Math.rint(percent);
        return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
    }

    /** A duration in milliseconds in the unit that suits it, signed where it is negative. */
    static String delay(@Nullable Double millis) {
        if (millis == null) {
            return NONE;
        }
        double size = Math.abs(millis);
        if (size >= 1.5 * DAY) {
            return minus(millis / DAY, 1) + " d";
        }
        return size >= 2 * HOUR ? minus(millis / HOUR, 0) + " h" : minus(millis / HOUR * 60, 0) + " min";
    }

    /** A period as it is written in an option: {@code 2d}, {@code 12h}, or ISO 8601 where it is neither. */
    static String period(Duration period) {
        if (period.equals(Duration.ofDays(period.toDays()))) {
            return period.toDays() + "d";
        }
        return period.equals(Duration.ofHours(period.toHours())) ? period.toHours() + "h" : period.toString();
    }

    private static String minus(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /** Why a threshold and the level of the same score have other figures. */
    static String beside(Result result) {
        int after = result.catalogue().alerts().clearAfter();
        return "a warning ends there with the first low score, one of a level after "
                + (after == 1 ? "one" : after + " low ones in a row");
    }

    /** A count, thousands grouped. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace('-', '−');
    }

    /** Three significant digits, thousands grouped. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (Math.abs(value) >= 1000 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace('-', '−');
        }
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    /** With a sign and one decimal. */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value).replace('-', '−');
    }

    static String rate(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value) : NONE;
    }

    static String date(long millis) {
        return DATE.format(Instant.ofEpochMilli(millis));
    }

    static String minute(long millis) {
        return MINUTE.format(Instant.ofEpochMilli(millis));
    }

    /** A day where the time is the first or last instant of one, and else the minute. */
    static String time(long millis) {
        boolean wholeDay = Math.floorMod(millis, (long) DAY) == 0 || Math.floorMod(millis + 1, (long) DAY) == 0;
        return wholeDay ? date(millis) : minute(millis);
    }
}
