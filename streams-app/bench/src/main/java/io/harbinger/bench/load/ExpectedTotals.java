package io.harbinger.bench.load;

import io.harbinger.domain.event.SensorReading;

/**
 * The totals that a correct reader of a log must find, in whatever order it reads; counted by an independent loop over
 * the generator.
 *
 * @param events readings
 * @param checksum over values and event times
 * @param tailEvents readings at or after the tail's start
 * @param tailSum sum of their values
 */
public record ExpectedTotals(long events, long checksum, long tailEvents, double tailSum) {

    /** The totals of a workload; the tail starts at {@code tailFrom}, epoch milliseconds. */
    public static ExpectedTotals of(Workload workload, long tailFrom) {
        var readings = new Readings(workload);
        long checksum = 0;
        long tailEvents = 0;
        double tailSum = 0;
        for (long number = 0; number < workload.events(); number++) {
            SensorReading reading = readings.at(number);
            checksum += checksum(reading.value(), reading.time());
            if (reading.time() >= tailFrom) {
                tailEvents++;
                tailSum += reading.value();
            }
        }
        return new ExpectedTotals(workload.events(), checksum, tailEvents, tailSum);
    }

    /** The checksum of one reading. */
    public static long checksum(double value, long time) {
        return Double.doubleToLongBits(value) ^ time;
    }
}
