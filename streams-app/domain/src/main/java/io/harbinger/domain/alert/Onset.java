package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;

/** When an episode began. */
final class Onset {
    private Onset() {}

    /**
     * Start of the window of the driver with the largest risk, among the alerting ones at or above BLUE in the
     * episode's first assessment; the earliest where risks are equal. A score at or above BLUE has such a driver, for
     * no mean exceeds its members; without any, the instant of the assessment.
     */
    static long of(Assessment assessment) {
        double risk = Level.BLUE.threshold();
        long onset = Long.MAX_VALUE;
        for (Driver driver : assessment.drivers()) {
            if (driver.indicator().scoring().alerting() && driver.risk() >= risk) {
                long start = driver.window().start();
                onset = driver.risk() > risk ? start : Math.min(onset, start);
                risk = driver.risk();
            }
        }
        return onset == Long.MAX_VALUE ? assessment.time() : onset;
    }
}
