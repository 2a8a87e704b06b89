package io.harbinger.domain.window;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Severity;
import org.jspecify.annotations.Nullable;

/** Measures how bad a window is, in what its indicator says. */
final class SeverityMeasure {

    private static final double HOUR = 3_600_000;

    /** After a day a change is no worse for having lasted longer. */
    private static final double LONGEST_HOURS = 24;

    private SeverityMeasure() {}

    /**
     * Null where the indicator has no severity, or it cannot be measured.
     *
     * @param end of the window, epoch milliseconds
     */
    static @Nullable SeverityScore of(Indicator indicator, long end, double value, @Nullable AnomalyScore anomaly) {
        Severity severity = indicator.scoring().severity();
        if (severity == null || anomaly == null) {
            return null;
        }
        return switch (severity.of()) {
            case CHANGE -> change(value, anomaly.baseline());
            case DEPARTURE -> departure(end, value, anomaly);
        };
    }

    private static @Nullable SeverityScore change(double value, double baseline) {
        double change = Math.abs(value / baseline - 1);
        return Double.isFinite(change) ? new SeverityScore(change) : null;
    }

    /** Nothing where the series is as usual, or its level has been accepted. */
    private static SeverityScore departure(long end, double value, AnomalyScore anomaly) {
        Detection detection = anomaly.detection();
        Detection.Departed departed = detection == null ? null : detection.departed();
        if (departed == null || departed.newNormal()) {
            return new SeverityScore(0);
        }
        double hours = Math.min(LONGEST_HOURS, (end - departed.since()) / HOUR);
        return new SeverityScore(Math.abs(value - anomaly.baseline()) / anomaly.spread() * hours);
    }
}
