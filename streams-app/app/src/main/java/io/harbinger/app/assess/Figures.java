package io.harbinger.app.assess;

import io.harbinger.app.text.Points;
import io.harbinger.domain.network.chain.ChainIndicator;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers and times as a report of a chain writes them. */
final class Figures {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private Figures() {}

    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent != 0 && Math.abs(percent) < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    /** In the unit of its indicator. */
    static String value(ChainIndicator indicator, double value) {
        return switch (indicator) {
            case COUNTRY_CONCENTRATION -> String.format(Locale.ROOT, "%.2f", value);
            case TOP_COUNTRY_SHARE, LARGEST_CLOSING, KNOWN_SUPPLY, VERIFIED_SUPPLY, KNOWN_RECOVERY -> percent(value);
            case SURVIVAL_MARGIN -> decimals(value);
            case CURRENT_STABILITY, CURRENT_SECURITY, CURRENT_COORDINATION, CURRENT_COMPETITIVENESS ->
                decimals(Points.tenths(value));
        };
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String risk(double risk) {
        return Points.whole(risk);
    }

    static double days(long millis) {
        return millis / DAY;
    }

    static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
