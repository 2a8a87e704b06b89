package io.harbinger.app.simulate;

import org.jspecify.annotations.Nullable;

/**
 * Sensors of a node that fail for a while.
 *
 * @param sensor sensor id; null for all of the node
 * @param kind what they do
 * @param from first instant, epoch milliseconds
 * @param until end, exclusive
 */
record SensorFault(String node, @Nullable String sensor, Kind kind, long from, long until) {

    /** How a sensor fails. */
    public enum Kind {
        /** It sends nothing. */
        SILENT,
        /** It sends one value over and over. */
        STUCK
    }

    boolean hits(String atNode, String atSensor, long time) {
        return node.equals(atNode) && (sensor == null || sensor.equals(atSensor)) && time >= from && time < until;
    }
}
