package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Observation;

/**
 * Observations of one series in order of arrival, as columns of equal length. Not copied, and not to be written to.
 *
 * @param times event times, epoch milliseconds
 * @param values the numbers observed; finite, or NaN for parts of a sum that the source has not stated
 * @param weights their weights; finite
 * @param category the part of a concentration that all belong to; empty otherwise
 * @param size how many places of each column are used
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; made for each batch and not kept
public record ObservationBatch(long[] times, double[] values, double[] weights, String category, int size) {

    static ObservationBatch of(Observation observation, long time) {
        return new ObservationBatch(
                new long[] {time},
                new double[] {observation.value()},
                new double[] {observation.weight()},
                observation.category(),
                1);
    }

    /** How many values from {@code from} to before {@code to} are stated. */
    int stated(int from, int to) {
        int stated = 0;
        for (int i = from; i < to; i++) {
            stated += Double.isNaN(values[i]) ? 0 : 1;
        }
        return stated;
    }

    /** The index behind the observations from {@code from} on that lie in [{@code start}, {@code end}). */
    int within(int from, long start, long end) {
        int to = from;
        while (to < size && times[to] >= start && times[to] < end) {
            to++;
        }
        return to;
    }
}
