package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * How bad a window is.
 *
 * @param value in the unit of its indicator's severity, finite, 0 and more
 */
public record SeverityScore(double value) {

    public SeverityScore {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a severity must be finite and not negative, was " + value);
        }
    }

    /** What follows from the numbers of a result; null where its indicator has no severity, or none can be measured. */
    public static @Nullable SeverityScore of(Indicator indicator, WindowResult result) {
        return SeverityMeasure.of(indicator, result.end(), result.value(), result.anomaly());
    }
}
