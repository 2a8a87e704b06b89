package io.harbinger.lab.backtest.label;

import java.time.Duration;

/**
 * How labels become windows.
 *
 * @param minImpact least max_impact of a storm that must be found, 0..1; one with less, but not 0, need not be
 *     found, and an alarm in it is not false (cyport only)
 * @param before how long before its start a window may be detected
 * @param after how long after its end
 */
public record LabelOptions(double minImpact, Duration before, Duration after) {

    public static final double DEFAULT_IMPACT = 0.9;

    public LabelOptions {
        if (!(minImpact > 0 && minImpact <= 1)) {
            throw new IllegalArgumentException("the least impact must be above 0 and at most 1, was " + minImpact);
        }
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("a tolerance must not be negative, was " + before + " and " + after);
        }
    }

    public static LabelOptions of(LabelFormat format) {
        return new LabelOptions(DEFAULT_IMPACT, format.before(), format.after());
    }
}
