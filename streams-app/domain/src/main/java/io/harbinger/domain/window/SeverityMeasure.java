package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Severity;
import org.jspecify.annotations.Nullable;

/** Measures how bad a window is, in what its indicator says. */
final class SeverityMeasure {

    private SeverityMeasure() {}

    /** Null where the indicator has no severity, or it cannot be measured. */
    static @Nullable SeverityScore of(Indicator indicator, double value, @Nullable AnomalyScore anomaly) {
        Severity severity = indicator.scoring().severity();
        if (severity == null || anomaly == null) {
            return null;
        }
        return change(value, anomaly.baseline());
    }

    private static @Nullable SeverityScore change(double value, double baseline) {
        double change = Math.abs(value / baseline - 1);
        return Double.isFinite(change) ? new SeverityScore(change) : null;
    }
}
