package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Aspect;
import java.util.List;

/**
 * What a sensor's readings of one metric have in common.
 *
 * @param number its place among the {@link Signals} that made it
 * @param unit UCUM code
 * @param aspects what every reading says about its node
 */
public record Signal(int number, String sensor, String metric, String unit, List<Aspect> aspects) {

    boolean isOf(String ofSensor, String ofMetric, String inUnit) {
        return sensor.equals(ofSensor) && metric.equals(ofMetric) && unit.equals(inUnit);
    }
}
