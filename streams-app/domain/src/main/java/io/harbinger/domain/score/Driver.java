package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.SeverityScore;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's part in a score, with the numbers from which its risk can be recomputed.
 *
 * @param indicator the catalogue line
 * @param series label of the worst series, which is the one shown; empty where the indicator has one series
 * @param window the window measured
 * @param anomaly comparison with the baseline; null where the indicator has none, or too short a history
 * @param deviation what was compared with the level goalposts; null where it could not be formed
 * @param levelRisk 0..100, null where there are no level goalposts or no deviation
 * @param anomalyRisk 0..100, null where there is no anomaly score
 * @param severity how bad the window is, which bounds the risk; null where the indicator has none
 * @param risk the larger of the two, no larger than the severity supports
 */
public record Driver(
        Indicator indicator,
        String series,
        Window window,
        @Nullable AnomalyScore anomaly,
        @Nullable Double deviation,
        @Nullable Double levelRisk,
        @Nullable Double anomalyRisk,
        @Nullable SeverityRisk severity,
        double risk) {

    /**
     * The severity of the window and the risk it supports.
     *
     * @param levels those of the series: where little is usual they may be others than those of the indicator
     * @param score null where it could not be measured
     * @param risk 0..100
     */
    public record SeverityRisk(Severity levels, @Nullable SeverityScore score, double risk) {}

    /** Whether it is calm since its level, away from what was normal, has been accepted as the new normal. */
    public boolean newNormal() {
        return anomaly != null && anomaly.newNormal();
    }

    /**
     * The window that was measured.
     *
     * @param start first instant, epoch milliseconds
     * @param end end, exclusive
     * @param value the measure
     * @param samples observations in it
     */
    public record Window(long start, long end, double value, long samples) {}
}
