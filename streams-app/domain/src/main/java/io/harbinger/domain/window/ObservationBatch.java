package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Observation;

/**
 * Observations of one series in order of arrival, as columns of equal length. Not copied, and not to be written to.
 *
 * @param times event times, epoch milliseconds
 * @param values the numbers observed; finite
 * @param weights their weights; finite
 * @param category the part of a concentration that all belong to; empty otherwise
 * @param size how many places of each column count
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every batch would be waste
public record ObservationBatch(long[] times, double[] values, double[] weights, String category, int size) {

    static ObservationBatch of(Observation observation, long time) {
        return new ObservationBatch(
                new long[] {time},
                new double[] {observation.value()},
                new double[] {observation.weight()},
                observation.category(),
                1);
    }

    /** The index behind the observations from {@code from} on that lie in [{@code start}, {@code end}). */
    int within(int from, long start, long end) {
        int to = from;
        while (to < size && times[to] >= start && times[to] < end) {
            to++;
        }
        return to;
    }

    Observation at(int index) {
        return new Observation(0, "", values[index], weights[index], category);
    }
}
