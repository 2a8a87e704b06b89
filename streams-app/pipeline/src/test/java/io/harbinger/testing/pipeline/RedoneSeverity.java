package io.harbinger.testing.pipeline;

import io.harbinger.schema.Driver;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.Severity;
import io.harbinger.schema.SeverityKind;
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
            agree(mistakes, driver.getIndicator() + " severity.value", severity.getValue(), value(driver, severity));
        }
        return mistakes;
    }

    private static Double value(Driver driver, Severity severity) {
        if (severity.getOf() == SeverityKind.DEPARTURE) {
            return departure(driver);
        }
        Double baseline = driver.getBaseline();
        if (severity.getOf() != SeverityKind.CHANGE || baseline == null || baseline == 0) {
            return severity.getValue();
        }
        return Math.abs(driver.getValue() / baseline - 1);
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
