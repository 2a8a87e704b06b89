package io.harbinger.domain.window;

import org.jspecify.annotations.Nullable;

/**
 * A measured window, as scoring needs it.
 *
 * @param start first instant of the window, epoch milliseconds
 * @param end end, exclusive
 * @param value the measure; finite
 * @param samples observations behind it
 * @param anomaly how unusual the value is; null where there is no baseline, or not yet
 * @param severity how bad the window is; null where the indicator has no severity,
 *     or it could not be measured
 * @param sufficient whether there was enough data and history to be judged
 */
public record WindowResult(
        long start,
        long end,
        double value,
        long samples,
        @Nullable AnomalyScore anomaly,
        @Nullable SeverityScore severity,
        boolean sufficient) {

    /** The same without a severity. */
    public WindowResult(
            long start, long end, double value, long samples, @Nullable AnomalyScore anomaly, boolean sufficient) {
        this(start, end, value, samples, anomaly, null, sufficient);
    }

    /** The same with another score. */
    public WindowResult with(@Nullable AnomalyScore other) {
        return new WindowResult(start, end, value, samples, other, severity, sufficient);
    }

    /** The same with another severity. */
    public WindowResult with(@Nullable SeverityScore other) {
        return new WindowResult(start, end, value, samples, anomaly, other, sufficient);
    }
}
