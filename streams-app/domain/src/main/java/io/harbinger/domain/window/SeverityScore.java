package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How bad a window is, beyond what its subject has again and again.
 *
 * @param measured in the unit of its indicator's severity, finite, 0 and more
 * @param recurring of days lost what three separate episodes of the last year reached, of a departure what is beyond
 *     YELLOW where another one within five weeks was as severe; 0 where they did not
 * @param days for days lost what came on each known day of the week, oldest first; empty for other kinds
 */
public record SeverityScore(double measured, double recurring, List<Double> days) {

    public SeverityScore {
        if (!(measured >= 0 && measured < Double.POSITIVE_INFINITY && recurring >= 0)) {
            throw new IllegalArgumentException(
                    "a severity must be finite and not negative, was " + measured + ", recurring " + recurring);
        }
        days = List.copyOf(days);
    }

    /** Of a window alone. */
    public SeverityScore(double measured) {
        this(measured, 0, List.of());
    }

    /** That of a series' newest result; null where there is none, its indicator has none, or none can be measured. */
    public static @Nullable SeverityScore of(Indicator indicator, ClosedState past) {
        WindowResult latest = past.latest();
        return latest == null ? null : SeverityMeasure.of(indicator, past, latest.value(), latest.anomaly());
    }

    /** The same, beyond what the series remembers by now. */
    SeverityScore beyond(ClosedState state) {
        return new SeverityScore(measured, state.recurrence().recurring(state.closed()), days);
    }

    /** What is judged: {@code measured − recurring}, 0 and more. */
    public double value() {
        return Math.max(0, measured - recurring);
    }
}
