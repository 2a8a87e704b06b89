package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Severity;
import io.harbinger.schema.SeverityKind;

/** How bad a window is, as a person reads it, with what it supports. */
final class SeverityText {

    private static final double UNKNOWN_RISK = 40;
    private static final double[] RISKS = {0, 40, 60, 75, 90};

    private SeverityText() {}

    /** {@code , 3.2 days of usual traffic lost in a week}; empty where there is none, or it could not be measured. */
    static String of(Driver driver) {
        Severity severity = driver.getSeverity();
        return severity == null || severity.getValue() == null ? "" : ", " + amount(severity);
    }

    /** {@code 3.2 days of … supports 63 (40 at 0, 60 at 1.75, 75 at 2.5, 90 at 4)}. */
    static String arithmetic(Severity severity) {
        String value = severity.getValue() == null ? "not measured" : amount(severity);
        return value + ", supports " + Numbers.points(risk(severity)) + " (40 at "
                + Numbers.of(severity.getBlue()) + ", 60 at " + Numbers.of(severity.getYellow()) + ", 75 at "
                + Numbers.of(severity.getOrange()) + ", 90 at " + Numbers.of(severity.getRed()) + ")";
    }

    /** The risk that a severity supports, computed again as its schema says. */
    static double risk(Severity severity) {
        Double value = severity.getValue();
        if (value == null) {
            return UNKNOWN_RISK;
        }
        double[] at = {0, severity.getBlue(), severity.getYellow(), severity.getOrange(), severity.getRed()};
        int next = 1;
        while (next < at.length - 1 && value >= at[next]) {
            next++;
        }
        double share = (value - at[next - 1]) / (at[next] - at[next - 1]);
        return Math.min(100, RISKS[next - 1] + share * (RISKS[next] - RISKS[next - 1]));
    }

    /** What was measured, and how much of it is nothing new. */
    private static String amount(Severity severity) {
        Double measured = severity.getMeasured();
        String often = severity.getOf() == SeverityKind.DEPARTURE ? "nothing new in five weeks" : "three times a year";
        String recurring =
                severity.getRecurring() > 0 ? " (" + Numbers.of(severity.getRecurring()) + " of it " + often + ")" : "";
        return Numbers.of(measured == null ? severity.getValue() : measured) + " " + PlainText.of(severity.getUnit())
                + recurring;
    }
}
