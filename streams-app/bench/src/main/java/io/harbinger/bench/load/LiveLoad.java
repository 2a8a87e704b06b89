package io.harbinger.bench.load;

import io.harbinger.domain.event.SensorReading;

/**
 * Readings as they come by the wall clock, a node after the other. One node in twenty is off now and then, for as long
 * as it takes to raise and to clear an alert, each at its own time, so that alerts change all the time.
 *
 * @param nodes that report in turn
 */
public record LiveLoad(int nodes) {

    private static final long MOST_DISORDER = 1_000;
    private static final long OFF_ONE_IN = 20;
    private static final long SPELL = 20_000;
    private static final long SPELLS = 4;

    /** The reading of this number, sent at a time, epoch milliseconds, and measured a moment before. */
    public SensorReading at(long number, long sentAt) {
        int index = (int) (number % nodes);
        long random = Readings.mix(number);
        long time = sentAt - Math.floorMod(random, MOST_DISORDER);
        double value = 20 + ((random >>> 8) & 0xFF) / 128.0 + (isOff(index, time) ? 40 : 0);
        String node = "CNSHA-" + index;
        return new SensorReading(node + "-t1-" + number, node, null, "t1", "temperature", value, "Cel", time);
    }

    private static boolean isOff(int index, long time) {
        long own = Readings.mix(index);
        return index % OFF_ONE_IN == 0 && (time + Math.floorMod(own, SPELL * SPELLS)) / SPELL % SPELLS == 0;
    }
}
