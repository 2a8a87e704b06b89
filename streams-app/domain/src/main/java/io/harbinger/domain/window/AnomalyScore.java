package io.harbinger.domain.window;

import io.harbinger.domain.detect.Detection;
import org.jspecify.annotations.Nullable;

/**
 * How unusual a value is.
 *
 * @param baseline what is normal, in the value's unit
 * @param spread its spread as a standard deviation, above 0
 * @param z signed surprise in standard deviations
 * @param detection what a detector had to say; null where the surprise follows from baseline and spread alone
 */
public record AnomalyScore(
        double baseline, double spread, double z, @Nullable Detection detection) {

    /** Follows from baseline and spread alone. */
    public AnomalyScore(double baseline, double spread, double z) {
        this(baseline, spread, z, null);
    }

    static AnomalyScore of(Detection detection) {
        return new AnomalyScore(detection.baseline(), detection.spread(), detection.z(), detection);
    }
}
