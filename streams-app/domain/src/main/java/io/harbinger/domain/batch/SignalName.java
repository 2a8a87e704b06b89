package io.harbinger.domain.batch;

/**
 * What tells the signals of readings apart, with its hash at hand: readings come by the thousand for each.
 *
 * @param sensor id of the sensor, unique within the node
 * @param metric what is measured
 * @param unit UCUM code
 * @param hash of the three
 */
public record SignalName(String sensor, String metric, String unit, int hash) {

    public static SignalName of(String sensor, String metric, String unit) {
        return new SignalName(
                sensor, metric, unit, (sensor.hashCode() * 31 + metric.hashCode()) * 31 + unit.hashCode());
    }
}
