package io.harbinger.app.report;

import io.harbinger.schema.AlertTransition;

/** The end of an alert whose level has been accepted, as a person reads it. */
final class NewNormal {

    private NewNormal() {}

    /** {@code new normal: Sensor anomaly [temperature-1] stays at 20.1; not back to what it was}. */
    static String of(AlertTransition alert) {
        return alert.getDrivers().stream()
                .filter(driver ->
                        driver.getEvidence() != null && driver.getEvidence().getNewNormal())
                .findFirst()
                .map(driver -> alert.getReason() + ": " + AlertLine.name(driver) + " stays at "
                        + Numbers.of(driver.getValue()) + "; not back to what it was")
                .orElse(alert.getReason() + "; not back to what it was");
    }
}
