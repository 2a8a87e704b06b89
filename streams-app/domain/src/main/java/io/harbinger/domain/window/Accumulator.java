package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;

/**
 * What a pane keeps of its observations: as little as the measure needs, mergeable, and the same whatever the order of
 * arrival.
 */
public sealed interface Accumulator permits Totals, Moments, Extent, LogSketch, Categories {

    /** Nothing observed yet, for the given measure. */
    static Accumulator empty(Measure measure) {
        return switch (measure) {
            case COUNT, SUM, MEAN, RATE, RATIO -> Totals.EMPTY;
            case STDDEV, CV -> Moments.EMPTY;
            case LAST, ABSENCE, STUCK, COVERAGE -> Extent.EMPTY;
            case P95 -> LogSketch.EMPTY;
            case HHI, TOP_SHARE -> Categories.EMPTY;
        };
    }

    /** With one more observation, made at {@code time} (epoch milliseconds). */
    Accumulator plus(Observation observation, long time);

    /** With the observations of a column from {@code from} to before {@code to}, as if they came one by one. */
    default Accumulator plus(ObservationBatch column, int from, int to) {
        Accumulator all = this;
        for (int i = from; i < to; i++) {
            all = all.plus(column.at(i), column.times()[i]);
        }
        return all;
    }

    /** Both together; {@code other} is of the same kind. */
    Accumulator plus(Accumulator other);

    /** Number of observations. */
    long samples();

    /**
     * The measure over a window.
     *
     * @param windowMillis length of the window
     * @return NaN where it is undefined, e.g. the mean of nothing
     */
    double measure(Measure measure, long windowMillis);
}
