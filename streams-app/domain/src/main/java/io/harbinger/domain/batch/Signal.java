package io.harbinger.domain.batch;

import io.harbinger.domain.indicator.Aspect;
import java.util.List;

/**
 * What all readings of one metric of one sensor, in one unit, have in common.
 *
 * @param number its index among the {@link Signals} that made it
 * @param unit UCUM code
 * @param aspects what every reading says about its node
 */
public record Signal(int number, String sensor, String metric, String unit, List<Aspect> aspects) {

    boolean matches(String ofSensor, String ofMetric, String inUnit) {
        return sensor.equals(ofSensor) && metric.equals(ofMetric) && unit.equals(inUnit);
    }
}
