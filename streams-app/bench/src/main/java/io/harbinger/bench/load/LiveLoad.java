package io.harbinger.bench.load;

import io.harbinger.domain.event.SensorReading;

/**
 * Readings of a live load: their times follow the wall clock, and nodes report in turn. One node in twenty reports values
 * far from normal for 20 seconds in 80, each at its own phase, so that alerts open and clear all the time.
 *
 * @param nodes that report in turn
 */
public record LiveLoad(int nodes) {

    private static final long MOST_DISORDER = 1_000;
    private static final long DISRUPTED_ONE_IN = 20;
    private static final long DISRUPTION_MILLIS = 20_000;
    private static final long CYCLE_LENGTH = 4;

    /** The reading of this number, sent at a time, epoch milliseconds, and measured a moment before. */
    public SensorReading at(long number, long sentAt) {
        int index = (int) (number % nodes);
        long random = Readings.mix(number);
        long time = sentAt - Math.floorMod(random, MOST_DISORDER);
        double value = 20 + ((random >>> 8) & 0xFF) / 128.0 + (isDisrupted(index, time) ? 40 : 0);
        String node = "CNSHA-" + index;
        return new SensorReading(node + "-t1-" + number, node, null, "t1", "temperature", value, "Cel", time);
    }

    private static boolean isDisrupted(int index, long time) {
        long phase = Readings.mix(index);
        return index % DISRUPTED_ONE_IN == 0
                && (time + Math.floorMod(phase, DISRUPTION_MILLIS * CYCLE_LENGTH)) / DISRUPTION_MILLIS % CYCLE_LENGTH
                        == 0;
    }
}
