package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.stats.PowerMean;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<Double> alertingScores = new ArrayList<>();
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
                alertingScores.add(score);
                critical = Math.max(critical, criticalRisk(alerting));
                weakest = weakest == null || score > scores.getOrDefault(weakest, 0.0) ? dimension : weakest;
            }
        }
        Double score = alertingScores.isEmpty() ? null : Math.max(critical, mean(alertingScores));
        return new Scored(score, dimensions(scores), weakest);
    }

    private static List<Driver> of(List<Driver> drivers, Dimension dimension, boolean alerting) {
        List<Driver> members = List.of();
        for (Driver driver : drivers) {
            if (driver.indicator().dimension() == dimension
                    && driver.indicator().scoring().alerting() == alerting) {
                members = members.isEmpty() ? new ArrayList<>(drivers.size()) : members;
                members.add(driver);
            }
        }
        return members;
    }

    private static double dimensionScore(List<Driver> members) {
        double[] risks = new double[members.size()];
        double[] weights = new double[risks.length];
        for (int i = 0; i < risks.length; i++) {
            risks[i] = members.get(i).risk();
            weights[i] = members.get(i).indicator().scoring().weight();
        }
        return Math.max(PowerMean.order3(risks, weights), criticalRisk(members));
    }

    private static double criticalRisk(List<Driver> drivers) {
        double worst = 0;
        for (Driver driver : drivers) {
            worst = driver.indicator().scoring().critical() ? Math.max(worst, driver.risk()) : worst;
        }
        return worst;
    }

    private static double mean(List<Double> scores) {
        double[] risks = scores.stream().mapToDouble(Double::doubleValue).toArray();
        double[] weights = new double[risks.length];
        Arrays.fill(weights, 1);
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
