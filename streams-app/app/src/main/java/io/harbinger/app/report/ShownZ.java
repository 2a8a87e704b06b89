package io.harbinger.app.report;

import io.harbinger.schema.Driver;
import org.jspecify.annotations.Nullable;

/**
 * The z of a driver, where it says how unusual the value is.
 *
 * <p>A detector that has nothing to weigh records a z of exactly 0 whatever the value: an outage of calls is judged on
 * runs of low days only, so that a day far above the usual has 0, and so has a rest day of a port that often rests. Beside
 * the value and its usual that 0 would read as "just as usual".
 */
public final class ShownZ {

    private ShownZ() {}

    /** Null where there is no z, or none that was judged. */
    public static @Nullable Double of(Driver driver) {
        return isJudged(driver) ? driver.getZ() : null;
    }

    /** Whether z measures the distance of the value from the usual. */
    public static boolean isJudged(Driver driver) {
        Double z = driver.getZ();
        Double baseline = driver.getBaseline();
        return z != null && (z != 0 || baseline == null || driver.getValue() == baseline);
    }
}
