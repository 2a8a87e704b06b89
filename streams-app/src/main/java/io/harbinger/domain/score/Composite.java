package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.stats.PowerMean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From drivers to dimension scores and the subject's score: the weighted power mean of order 3 at both steps, which
 * counts a bad member more than its share (Foster, Greer and Thorbecke 1984; UNDP's human poverty index), never below
 * the risk of a critical indicator.
 *
 * <p>A dimension's score comes from its alerting drivers; only where it has none from the others, and then it does not
 * enter the subject's score.
 */
final class Composite {

    /**
     * The outcome.
     *
     * @param score 0..100, null where no alerting driver exists
     * @param weakest the scored dimension with the highest score
     */
    record Scored(
            @Nullable Double score,
            DimensionScores dimensions,
            @Nullable Dimension weakest) {}

    private Composite() {}

    static Scored of(List<Driver> drivers) {
        Map<Dimension, Double> scores = new EnumMap<>(Dimension.class);
        List<Double> paging = new ArrayList<>();
        Dimension weakest = null;
        double critical = 0;
        for (Dimension dimension : Dimension.values()) {
            List<Driver> alerting = of(drivers, dimension, true);
            List<Driver> members = alerting.isEmpty() ? of(drivers, dimension, false) : alerting;
            if (members.isEmpty()) {
                continue;
            }
            double score = dimensionScore(members);
            scores.put(dimension, score);
            if (!alerting.isEmpty()) {
                paging.add(score);
                critical = Math.max(critical, criticalRisk(alerting));
                weakest = weakest == null || score > scores.getOrDefault(weakest, 0.0) ? dimension : weakest;
            }
        }
        Double score = paging.isEmpty() ? null : Math.max(critical, mean(paging));
        return new Scored(score, dimensions(scores), weakest);
    }

    private static List<Driver> of(List<Driver> drivers, Dimension dimension, boolean alerting) {
        return drivers.stream()
                .filter(driver -> driver.indicator().dimension() == dimension
                        && driver.indicator().scoring().alerting() == alerting)
                .toList();
    }

    private static double dimensionScore(List<Driver> members) {
        double[] risks = members.stream().mapToDouble(Driver::risk).toArray();
        double[] weights = members.stream()
                .mapToDouble(driver -> driver.indicator().scoring().weight())
                .toArray();
        return Math.max(PowerMean.order3(risks, weights), criticalRisk(members));
    }

    private static double criticalRisk(List<Driver> drivers) {
        return drivers.stream()
                .filter(driver -> driver.indicator().scoring().critical())
                .mapToDouble(Driver::risk)
                .max()
                .orElse(0);
    }

    private static double mean(List<Double> scores) {
        double[] risks = scores.stream().mapToDouble(Double::doubleValue).toArray();
        double[] weights = scores.stream().mapToDouble(score -> 1).toArray();
        return PowerMean.order3(risks, weights);
    }

    private static DimensionScores dimensions(Map<Dimension, Double> scores) {
        return new DimensionScores(
                scores.get(Dimension.COORDINATION),
                scores.get(Dimension.SECURITY),
                scores.get(Dimension.STABILITY),
                scores.get(Dimension.COMPETITIVENESS));
    }
}
