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
    public Extent plus(Accumulator other) {
        Extent extent = (Extent) other;
        boolean later = extent.lastAt > lastAt || (extent.lastAt == lastAt && Double.compare(extent.last, last) > 0);
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
