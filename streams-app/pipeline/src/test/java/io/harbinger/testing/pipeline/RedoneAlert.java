package io.harbinger.testing.pipeline;

import io.harbinger.domain.stats.Normal;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.Level;
import io.harbinger.schema.MissingIndicator;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.View;
import io.harbinger.schema.ZMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Redoes every number of an alert from the record alone, as its schema says they follow, and lists those that do not
 * agree.
 *
 * <p>Given are what was measured (value, samples, baseline, spread) and what the catalogue says (goalposts, weights).
 * Agreement is to one part in a billion; of z for counts to one in ten million, for it is redone by summing.
 */
public final class RedoneAlert {

    private static final double CLOSE = 1e-9;
    private static final double CLOSE_Z = 1e-7;

    private final AlertTransition alert;
    private final List<String> mistakes = new ArrayList<>();

    private RedoneAlert(AlertTransition alert) {
        this.alert = alert;
    }

    /** One line for each number that cannot be redone; empty where the record has its whole arithmetic. */
    public static List<String> mistakes(AlertTransition alert) {
        var redone = new RedoneAlert(alert);
        alert.getDrivers().forEach(redone::driver);
        redone.order();
        redone.scores();
        redone.coverage();
        redone.level();
        return redone.mistakes;
    }

    private void driver(Driver driver) {
        String name = driver.getIndicator() + " ";
        Double deviation = deviation(driver);
        agree(name + "deviation", driver.getDeviation(), deviation, CLOSE);
        Double level = deviation == null
                ? null
                : atMost(driver.getLevelMost(), risk(deviation, driver.getLevelOk(), driver.getLevelBad()));
        agree(name + "levelRisk", driver.getLevelRisk(), level, CLOSE);
        Double z = z(driver);
        agree(name + "z", driver.getZ(), z, driver.getMethod() == ZMethod.COUNT ? CLOSE_Z : CLOSE);
        evidence(driver, name);
        Double anomaly = z == null ? null : risk(adverse(driver, z), driver.getAnomalyOk(), driver.getAnomalyBad());
        agree(name + "anomalyRisk", driver.getAnomalyRisk(), anomaly, CLOSE_Z);
        double risk = Math.max(orZero(level), orZero(anomaly));
        agree(name + "risk", driver.getRisk(), Math.min(risk, RedoneSeverity.risk(driver)), CLOSE_Z);
        mistakes.addAll(RedoneSeverity.mistakes(driver));
        long age =
                alert.getDetectedAt().toEpochMilli() + 1 - driver.getWindowEnd().toEpochMilli();
        agree(name + "ageMillis", (double) driver.getAgeMillis(), (double) age, 0);
        expect(name + "window", driver.getWindowStart().isBefore(driver.getWindowEnd()) && age >= 0);
    }

    private static Double deviation(Driver driver) {
        Double baseline = driver.getBaseline();
        return switch (driver.getForm()) {
            case LEVEL -> driver.getValue();
            case SHARE -> RedoneShare.credible(driver);
            case DROP -> baseline == null || baseline == 0 ? null : 1 - driver.getValue() / baseline;
            case RISE -> baseline == null || baseline == 0 ? null : driver.getValue() / baseline - 1;
        };
    }

    private static Double z(Driver driver) {
        if (driver.getBaseline() == null || driver.getMethod() == ZMethod.NONE) {
            return null;
        }
        double value = driver.getValue();
        double baseline = driver.getBaseline();
        double spread = driver.getSpread();
        double z = plainZ(driver, value, baseline, spread);
        Double zero = driver.getZeroChance();
        return zero == null || z >= 0 ? z : Math.max(z, Math.min(0, Normal.quantile(value == 0 ? zero / 2 : zero)));
    }

    private static double plainZ(Driver driver, double value, double baseline, double spread) {
        return switch (driver.getMethod()) {
            case ROBUST -> (value - baseline) / spread;
            case LOG_ROBUST -> (Math.log(Math.max(value, baseline / 100)) - Math.log(baseline)) / spread;
            case COUNT -> RedoneZ.ofCount(value, baseline, spread);
            case DETECTOR -> Math.signum(driver.getZ()) * RedoneZ.ofDecades(decades(driver.getEvidence()));
            case OUTAGE -> outage(driver);
            case NONE -> throw new IllegalStateException("handled above");
        };
    }

    /** While a departure lasts, its strongest evidence counts. */
    private static double decades(Evidence evidence) {
        return evidence.getStrongest() == null || evidence.getNewNormal()
                ? evidence.getDecades()
                : evidence.getStrongest();
    }

    private static double outage(Driver driver) {
        Evidence evidence = driver.getEvidence();
        if (evidence.getView() == View.NONE) {
            return 0;
        }
        double mean = evidence.getRun() * driver.getBaseline();
        double z = RedoneZ.ofOutage(evidence.getTotal(), mean, evidence.getTotalSpread());
        return evidence.getRun() == 1 ? Math.max(-3, z) : z;
    }

    private void evidence(Driver driver, String name) {
        Evidence evidence = driver.getEvidence();
        boolean detects = driver.getMethod() == ZMethod.DETECTOR || driver.getMethod() == ZMethod.OUTAGE;
        expect(name + "evidence", driver.getZ() == null || (evidence != null) == detects);
        if (driver.getMethod() == ZMethod.DETECTOR && evidence != null && evidence.getLikelihood() > 0) {
            double likelihood = 1 - Math.exp(-evidence.getDecades() / 5);
            agree(name + "likelihood", evidence.getLikelihood(), likelihood, CLOSE);
        }
    }

    private static double adverse(Driver driver, double z) {
        return switch (driver.getDirection()) {
            case UP -> z;
            case DOWN -> -z;
            case BOTH -> Math.abs(z);
        };
    }

    private static Double risk(double x, Double ok, Double bad) {
        return ok == null || bad == null ? null : 100 * Math.min(1, Math.max(0, (x - ok) / (bad - ok)));
    }

    private static Double atMost(double most, Double risk) {
        return risk == null ? null : Math.min(most, risk);
    }

    private void order() {
        for (int i = 1; i < alert.getDrivers().size(); i++) {
            expect(
                    "order of drivers",
                    alert.getDrivers().get(i - 1).getRisk()
                            >= alert.getDrivers().get(i).getRisk());
        }
    }

    private void scores() {
        Map<Dimension, Double> paging = new EnumMap<>(Dimension.class);
        double critical = 0;
        for (Dimension dimension : Dimension.values()) {
            List<Driver> alerting = drivers(dimension, true);
            List<Driver> members = alerting.isEmpty() ? drivers(dimension, false) : alerting;
            Double score = members.isEmpty() ? null : score(members);
            agree(dimension + " score", of(alert.getDimensions(), dimension), score, CLOSE);
            if (!alerting.isEmpty()) {
                paging.put(dimension, score);
                critical = Math.max(critical, critical(alerting));
            }
        }
        double cubes = paging.values().stream()
                .mapToDouble(score -> Math.pow(score, 3))
                .sum();
        Double score = paging.isEmpty() ? null : Math.max(critical, Math.cbrt(cubes / paging.size()));
        agree("score", alert.getScore(), score, CLOSE);
        double worst = paging.values().stream().mapToDouble(each -> each).max().orElse(-1);
        Dimension weakest = paging.keySet().stream()
                .filter(dimension -> paging.get(dimension) == worst)
                .findFirst()
                .orElse(null);
        expect(
                "weakest " + alert.getWeakestDimension() + " for " + paging,
                Objects.equals(alert.getWeakestDimension(), weakest)
                        || Math.abs(paging.get(alert.getWeakestDimension()) - worst) < CLOSE);
    }

    private List<Driver> drivers(Dimension dimension, boolean alerting) {
        return alert.getDrivers().stream()
                .filter(driver -> driver.getDimension() == dimension && driver.getAlerting() == alerting)
                .toList();
    }

    private static double score(List<Driver> members) {
        double weights = members.stream().mapToDouble(Driver::getWeight).sum();
        double cubes = members.stream()
                .mapToDouble(driver -> driver.getWeight() * Math.pow(driver.getRisk(), 3))
                .sum();
        return Math.max(critical(members), Math.cbrt(cubes / weights));
    }

    private static double critical(List<Driver> members) {
        return members.stream()
                .filter(Driver::getCritical)
                .mapToDouble(Driver::getRisk)
                .max()
                .orElse(0);
    }

    private static Double of(DimensionScores scores, Dimension dimension) {
        return switch (dimension) {
            case COORDINATION -> scores.getCoordination();
            case SECURITY -> scores.getSecurity();
            case STABILITY -> scores.getStability();
            case COMPETITIVENESS -> scores.getCompetitiveness();
        };
    }

    private void coverage() {
        double covered = alert.getDrivers().stream()
                .filter(Driver::getAlerting)
                .mapToDouble(Driver::getWeight)
                .sum();
        double missing = alert.getMissing().stream()
                .mapToDouble(MissingIndicator::getWeight)
                .sum();
        agree("coverage", alert.getCoverage(), covered + missing == 0 ? 0 : covered / (covered + missing), CLOSE);
    }

    /** A level that rises is that of the score; one that falls lags behind it, as the alert policy says. */
    private void level() {
        Level ofScore = alert.getScore() == null ? Level.NONE : level(alert.getScore());
        TransitionKind kind = alert.getKind();
        if (kind == TransitionKind.OPENED || kind == TransitionKind.ESCALATED) {
            expect("level " + alert.getLevel() + " of score " + alert.getScore(), alert.getLevel() == ofScore);
            expect("a rising level", alert.getLevel().compareTo(alert.getPreviousLevel()) > 0);
        } else if (kind == TransitionKind.CLEARED
                || kind == TransitionKind.EXPIRED
                || kind == TransitionKind.SUPERSEDED) {
            expect("the level of an alert that ended", alert.getLevel() == Level.NONE);
            expect("a calm end has data", kind != TransitionKind.CLEARED || alert.getScore() != null);
            expect("a reason of what EXPIRED", alert.getReason() == null || kind == TransitionKind.EXPIRED);
        } else if (kind == TransitionKind.STALE) {
            expect("the level of a stale alert stays", alert.getLevel() == alert.getPreviousLevel());
        } else {
            expect(
                    "level " + alert.getLevel() + " not below score",
                    alert.getLevel().compareTo(ofScore) >= 0);
        }
        expect(
                "times in order",
                !alert.getOnset().isAfter(alert.getDetectedAt())
                        && alert.getDetectedAt().isBefore(alert.getPublishedAt()));
    }

    private static Level level(double score) {
        return score >= 90
                ? Level.RED
                : score >= 75 ? Level.ORANGE : score >= 60 ? Level.YELLOW : score >= 40 ? Level.BLUE : Level.NONE;
    }

    private static double orZero(Double number) {
        return number == null ? 0 : number;
    }

    private void agree(String what, Double published, Double redone, double tolerance) {
        boolean same = published == null || redone == null
                ? Objects.equals(published, redone)
                : Math.abs(published - redone) <= tolerance * Math.max(1, Math.abs(redone));
        expect(what + " published " + published + ", redone " + redone, same);
    }

    private void expect(String what, boolean holds) {
        if (!holds) {
            mistakes.add(alert.getSubjectId() + " " + alert.getDetectedAt() + " " + alert.getKind() + ": " + what);
        }
    }
}
