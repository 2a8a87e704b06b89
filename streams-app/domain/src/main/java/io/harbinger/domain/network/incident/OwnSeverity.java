package io.harbinger.domain.network.incident;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of its capacity a subject with an open alert has lost.
 *
 * @param ppm 0..1,000,000
 * @param basis what it was drawn from
 */
public record OwnSeverity(int ppm, Impulse.Basis basis) {

    private static final Set<Measure> AMOUNTS = EnumSet.of(Measure.COUNT, Measure.SUM, Measure.RATE);

    /**
     * Of an assessment: 1 - value ÷ baseline where a driver of stability with a risk of blue at least counts something
     * whose drop is adverse; of several the one that counts most per time, since a part of the traffic says little of
     * the whole. Else score ÷ 100.
     *
     * @return null where the assessment has no score
     */
    public static @Nullable OwnSeverity of(Assessment assessment) {
        Double score = assessment.score();
        if (score == null) {
            return null;
        }
        return assessment.drivers().stream()
                .filter(OwnSeverity::showsDrop)
                .max(Comparator.comparingDouble(OwnSeverity::usualPerTime).thenComparingDouble(OwnSeverity::drop))
                .map(driver -> new OwnSeverity(Ppm.of(drop(driver)), Impulse.Basis.OBSERVED_DROP))
                .orElseGet(() -> new OwnSeverity(Ppm.of(score / 100), Impulse.Basis.SCORE));
    }

    private static boolean showsDrop(Driver driver) {
        return driver.indicator().dimension() == Dimension.STABILITY
                && driver.indicator().scoring().direction() == Direction.DOWN
                && AMOUNTS.contains(driver.indicator().selection().measure())
                && driver.risk() >= Level.BLUE.threshold()
                && driver.anomaly() != null
                && driver.anomaly().baseline() > 0
                && drop(driver) > 0;
    }

    private static double usualPerTime(Driver driver) {
        long length = Math.max(1, driver.window().end() - driver.window().start());
        return driver.anomaly() == null ? 0 : driver.anomaly().baseline() / length;
    }

    private static double drop(Driver driver) {
        return driver.anomaly() == null
                ? 0
                : 1 - driver.window().value() / driver.anomaly().baseline();
    }
}
