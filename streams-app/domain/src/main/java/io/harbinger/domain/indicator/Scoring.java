package io.harbinger.domain.indicator;

import org.jspecify.annotations.Nullable;

/**
 * How a window's value becomes risk.
 *
 * @param form what the level goalposts judge
 * @param level goalposts of the level risk, null for none
 * @param method how anomaly is measured
 * @param anomaly goalposts of the anomaly risk over the adverse z, null for none
 * @param direction adverse side of z
 * @param weight weight in the dimension's mean, above 0
 * @param critical whether the risk passes undiluted to dimension and subject
 * @param alerting whether it enters the score that raises alerts, or only the published assessment
 * @param minSamples observations a window needs
 * @param severity bounds the risk by how bad a window is; null where it stands as it is
 */
public record Scoring(
        Form form,
        @Nullable Goalposts level,
        ZMethod method,
        @Nullable Goalposts anomaly,
        Direction direction,
        double weight,
        boolean critical,
        boolean alerting,
        int minSamples,
        @Nullable Severity severity) {

    public Scoring {
        if (level == null && anomaly == null) {
            throw new IllegalArgumentException("an indicator needs goalposts, anomaly, or both");
        }
        if ((anomaly == null) != (method == ZMethod.NONE)) {
            throw new IllegalArgumentException(
                    "anomaly goalposts and a method belong together, were " + anomaly + " and " + method);
        }
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight must be above 0, was " + weight);
        }
        if (minSamples < 0) {
            throw new IllegalArgumentException("minSamples must not be negative, was " + minSamples);
        }
    }
}
