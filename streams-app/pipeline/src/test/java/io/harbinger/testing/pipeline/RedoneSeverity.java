package io.harbinger.testing.pipeline;

import io.harbinger.schema.Driver;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Redoes the severity of a driver from its record alone. */
final class RedoneSeverity {

    private static final double CLOSE = 1e-9;

    private RedoneSeverity() {}

    /** The largest risk that it supports; 100 where the driver has none. */
    static double risk(Driver driver) {
        Severity severity = driver.getSeverity();
        if (severity == null) {
            return 100;
        }
        Double value = severity.getValue();
        return value == null ? 40 : risk(severity, value);
    }

    private static double risk(Severity levels, double value) {
        if (value < levels.getBlue()) {
            return between(value, 0, 0, levels.getBlue(), 40);
        }
        if (value < levels.getYellow()) {
            return between(value, levels.getBlue(), 40, levels.getYellow(), 60);
        }
        if (value < levels.getOrange()) {
            return between(value, levels.getYellow(), 60, levels.getOrange(), 75);
        }
        return Math.min(100, between(value, levels.getOrange(), 75, levels.getRed(), 90));
    }

    private static double between(double value, double from, double low, double to, double high) {
        return low + (value - from) / (to - from) * (high - low);
    }

    /** One line for each of its numbers that cannot be redone. */
    static List<String> mistakes(Driver driver) {
        Severity severity = driver.getSeverity();
        List<String> mistakes = new ArrayList<>();
        if (severity != null) {
            agree(mistakes, driver.getIndicator() + " severity.risk", severity.getRisk(), risk(driver));
            agree(mistakes, driver.getIndicator() + " measured", severity.getMeasured(), measured(driver, severity));
            agree(mistakes, driver.getIndicator() + " severity.value", severity.getValue(), value(driver, severity));
        }
        return mistakes;
    }

    private static Double value(Driver driver, Severity severity) {
        Double measured = measured(driver, severity);
        return measured == null ? null : Double.valueOf(Math.max(0, measured - severity.getRecurring()));
    }

    private static Double measured(Driver driver, Severity severity) {
        Double baseline = driver.getBaseline();
        return switch (severity.getOf()) {
            case DEPARTURE -> severity.getMeasured() == null ? unknown(driver) : departure(driver);
            case LOST_DAYS -> baseline == null ? null : lost(driver, severity, baseline);
            case CHANGE ->
                baseline == null || baseline == 0 ? null : Double.valueOf(Math.abs(driver.getValue() / baseline - 1));
            case OTHER -> throw new IllegalArgumentException("a severity of no known kind");
        };
    }

    private static double lost(Driver driver, Severity severity, double baseline) {
        long days =
                Duration.between(driver.getWindowStart(), driver.getWindowEnd()).toDays();
        double usual = baseline / days;
        double chance = Math.exp(-usual);
        for (int k = 1; k <= usual; k++) {
            chance *= usual / k;
        }
        double lost = 0;
        for (double day : severity.getDays()) {
            lost += Math.max(0, 1 - day / usual) - chance;
        }
        return Math.max(0, lost / (1 - chance));
    }

    /** Of a sensor in its first days a departure that would be BLUE and more is not measured; the record does not say how new it is. */
    private static Double unknown(Driver driver) {
        Double measured = departure(driver);
        return measured == null || measured >= driver.getSeverity().getBlue() ? null : measured;
    }

    private static Double departure(Driver driver) {
        Evidence evidence = driver.getEvidence();
        if (evidence == null) {
            return null;
        }
        if (evidence.getDepartedSince() == null || evidence.getNewNormal()) {
            return 0.0;
        }
        double hours = Duration.between(evidence.getDepartedSince(), driver.getWindowEnd())
                        .toMillis()
                / 3_600_000.0;
        return Math.abs(driver.getValue() - driver.getBaseline()) / driver.getSpread() * Math.min(24, hours);
    }

    private static void agree(List<String> mistakes, String name, Double published, Double redone) {
        boolean close = published != null
                && redone != null
                && Math.abs(published - redone) <= CLOSE * Math.max(1, Math.abs(redone));
        if (!close && !Objects.equals(published, redone)) {
            mistakes.add(name + " " + published + " for " + redone);
        }
    }
}
