package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;

/**
 * Count, smallest and largest value, and the latest.
 *
 * @param lastAt event time of the latest observation, epoch milliseconds
 * @param last its value; of several at that instant the largest, whatever their order
 */
public record Extent(long samples, double min, double max, long lastAt, double last) implements Accumulator {

    static final Extent EMPTY =
            new Extent(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Long.MIN_VALUE, Double.NaN);

    @Override
    public Extent plus(Observation observation, long time) {
        double value = observation.value();
        return plus(new Extent(1, value, value, time, value));
    }

    @Override
    public Extent plus(ObservationBatch column, int from, int to) {
        double least = min;
        double most = max;
        long at = lastAt;
        double latest = last;
        for (int i = from; i < to; i++) {
            double value = column.values()[i];
            long time = column.times()[i];
            least = Math.min(least, value);
            most = Math.max(most, value);
            if (isLater(time, value, at, latest)) {
                at = time;
                latest = value;
            }
        }
        return new Extent(samples + to - from, least, most, at, latest);
    }

    private static boolean isLater(long time, double value, long thanTime, double thanValue) {
        return time > thanTime || (time == thanTime && Double.compare(value, thanValue) > 0);
    }

    @Override
    public Extent plus(Accumulator other) {
        Extent extent = (Extent) other;
        boolean later = isLater(extent.lastAt, extent.last, lastAt, last);
        return new Extent(
                samples + extent.samples,
                Math.min(min, extent.min),
                Math.max(max, extent.max),
                Math.max(lastAt, extent.lastAt),
                later ? extent.last : last);
    }

    @Override
    public double measure(Measure measure, long windowMillis) {
        return last;
    }
}
