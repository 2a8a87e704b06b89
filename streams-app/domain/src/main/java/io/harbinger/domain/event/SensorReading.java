package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * One reading of a sensor.
 *
 * @param sensor id of the sensor, unique within the node
 * @param metric what is measured
 * @param value the reading, in {@code unit}
 * @param unit UCUM code
 */
public record SensorReading(
        String id,
        String node,
        @Nullable String nodeName,
        String sensor,
        String metric,
        double value,
        String unit,
        long time,
        Revision revision)
        implements Event {

    /** A first statement. */
    public SensorReading(
            String id,
            String node,
            @Nullable String nodeName,
            String sensor,
            String metric,
            double value,
            String unit,
            long time) {
        this(id, node, nodeName, sensor, metric, value, unit, time, Revision.FIRST);
    }

    @Override
    public SensorReading withRevision(Revision other) {
        return new SensorReading(id, node, nodeName, sensor, metric, value, unit, time, other);
    }

    @Override
    public String key() {
        return node;
    }

    @Override
    public @Nullable String name() {
        return nodeName;
    }

    @Override
    public EventKind kind() {
        return EventKind.SENSOR;
    }

    @Override
    public long period() {
        return 0;
    }
}
