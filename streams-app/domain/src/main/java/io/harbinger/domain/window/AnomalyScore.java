package io.harbinger.domain.window;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.stats.Normal;
import org.jspecify.annotations.Nullable;

/**
 * How unusual a value is.
 *
 * @param baseline what is normal, in the value's unit
 * @param spread its spread as a standard deviation, above 0
 * @param z signed distance from the baseline in standard deviations
 * @param zeroChance chance of a value of 0, by how often there was none before, 0 to below 1; 0 where there never was
 * @param detection evidence of a detector; null where z follows from the numbers before alone
 */
public record AnomalyScore(
        double baseline,
        double spread,
        double z,
        double zeroChance,
        @Nullable Detection detection) {

    /** A score that follows from baseline and spread alone. */
    public AnomalyScore(double baseline, double spread, double z) {
        this(baseline, spread, z, 0, null);
    }

    /** The same, but no more surprising than a value of 0 is, or one that is less usual still. */
    AnomalyScore withZeros(double value, double chance) {
        if (chance <= 0) {
            return this;
        }
        double ofZero = Normal.quantile(value == 0 ? chance / 2 : chance);
        return new AnomalyScore(baseline, spread, z < 0 ? Math.max(z, Math.min(0, ofZero)) : z, chance, detection);
    }

    /** Whether a detector has accepted the level as the new normal. */
    public boolean newNormal() {
        Detection.Departed departed = detection == null ? null : detection.departed();
        return departed != null && departed.newNormal();
    }

    /** As a detector has it. */
    public static AnomalyScore of(Detection detection) {
        return new AnomalyScore(detection.baseline(), detection.spread(), detection.z(), 0, detection);
    }
}
