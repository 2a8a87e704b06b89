package io.harbinger.testing;

import io.harbinger.domain.event.SensorReading;
import org.jspecify.annotations.Nullable;

/** Builds sensor readings. */
public final class ReadingBuilder {

    private @Nullable String id;
    private String node = "plant";
    private String sensor = "s1";
    private String metric = "temperature";
    private String unit = "Cel";
    private long time;

    public ReadingBuilder id(String value) {
        id = value;
        return this;
    }

    public ReadingBuilder at(String nodeId) {
        node = nodeId;
        return this;
    }

    public ReadingBuilder of(String sensorId) {
        sensor = sensorId;
        return this;
    }

    public ReadingBuilder measuring(String what, String ucum) {
        metric = what;
        unit = ucum;
        return this;
    }

    public ReadingBuilder when(String instant) {
        return when(Times.at(instant));
    }

    public ReadingBuilder when(long millis) {
        time = millis;
        return this;
    }

    public SensorReading reads(double value) {
        String given = id == null ? String.join("-", node, sensor, metric, "" + time) : id;
        return new SensorReading(given, node, null, sensor, metric, value, unit, time);
    }
}
