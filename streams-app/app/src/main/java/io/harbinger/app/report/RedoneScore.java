package io.harbinger.app.report;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scores of an alert, computed again from its drivers alone, as its schema says. */
final class RedoneScore {

    /**
     * A mean of risks, and what passes by it.
     *
     * @param mean {@code (Σ w·r³ / Σ w)^(1/3)}, 0 to 100
     * @param critical the largest risk of a critical member, 0 without one
     */
    record Mean(double mean, double critical) {

        double score() {
            return Math.max(mean, critical);
        }
    }

    /** By dimension; none without drivers. */
    private final Map<Dimension, Mean> dimensions = new EnumMap<>(Dimension.class);

    private final @Nullable Mean subject;

    RedoneScore(AlertTransition alert) {
        double cubes = 0;
        double critical = 0;
        int paging = 0;
        for (Dimension dimension : Dimension.values()) {
            List<Driver> members = members(alert, dimension);
            if (!members.isEmpty()) {
                Mean mean = mean(members);
                dimensions.put(dimension, mean);
                if (members.get(0).getAlerting()) {
                    cubes += Math.pow(mean.score(), 3);
                    critical = Math.max(critical, mean.critical());
                    paging++;
                }
            }
        }
        subject = paging == 0 ? null : new Mean(Math.cbrt(cubes / paging), critical);
    }

    /** Over the dimensions with alerting drivers, of equal weight; null where there are none. */
    @Nullable Mean subject() {
        return subject;
    }

    /** Null where the dimension has no driver. */
    @Nullable Mean of(Dimension dimension) {
        return dimensions.get(dimension);
    }

    /** Those that make a dimension's score: its alerting drivers, or, where it has none, the others. */
    static List<Driver> members(AlertTransition alert, Dimension dimension) {
        List<Driver> all = alert.getDrivers().stream()
                .filter(driver -> driver.getDimension() == dimension)
                .toList();
        List<Driver> alerting = all.stream().filter(Driver::getAlerting).toList();
        return alerting.isEmpty() ? all : alerting;
    }

    /** As published; null where the dimension has no score. */
    static @Nullable Double published(DimensionScores scores, Dimension dimension) {
        return switch (dimension) {
            case COORDINATION -> scores.getCoordination();
            case SECURITY -> scores.getSecurity();
            case STABILITY -> scores.getStability();
            case COMPETITIVENESS -> scores.getCompetitiveness();
        };
    }

    /** {@code 100·clamp((x − ok)/(bad − ok), 0, 1)}. */
    static double risk(double x, double ok, double bad) {
        return 100 * Math.min(1, Math.max(0, (x - ok) / (bad - ok)));
    }

    /** The part of z that is adverse. */
    static double adverse(Driver driver, double z) {
        return switch (driver.getDirection()) {
            case UP -> z;
            case DOWN -> -z;
            case BOTH -> Math.abs(z);
        };
    }

    /** The larger of the risks that a driver's goalposts give, and no more than its severity supports. */
    static double risk(Driver driver) {
        Double deviation = driver.getDeviation();
        Double z = driver.getZ();
        double level = deviation == null
                ? 0
                : Math.min(driver.getLevelMost(), riskOrNone(deviation, driver.getLevelOk(), driver.getLevelBad()));
        double anomaly = z == null ? 0 : riskOrNone(adverse(driver, z), driver.getAnomalyOk(), driver.getAnomalyBad());
        Severity severity = driver.getSeverity();
        return severity == null
                ? Math.max(level, anomaly)
                : Math.min(Math.max(level, anomaly), SeverityText.risk(severity));
    }

    private static double riskOrNone(double x, @Nullable Double ok, @Nullable Double bad) {
        return ok == null || bad == null ? 0 : risk(x, ok, bad);
    }

    private static Mean mean(List<Driver> members) {
        double weights = members.stream().mapToDouble(Driver::getWeight).sum();
        double cubes = members.stream()
                .mapToDouble(driver -> driver.getWeight() * Math.pow(driver.getRisk(), 3))
                .sum();
        double critical = members.stream()
                .filter(Driver::getCritical)
                .mapToDouble(Driver::getRisk)
                .max()
                .orElse(0);
        return new Mean(Math.cbrt(cubes / weights), critical);
    }
}
