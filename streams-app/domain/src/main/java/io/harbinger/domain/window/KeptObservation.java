package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Observation;

/**
 * An observation that is kept with the id of its event, for as long as a later version of the event may replace it.
 *
 * @param id of the event, by which it is found again
 * @param time event time, epoch milliseconds
 * @param value the number observed; finite
 * @param weight its weight; finite
 * @param category the part of a concentration it belongs to; empty otherwise
 */
public record KeptObservation(long id, long time, double value, double weight, String category) {

    /** The observation that an event of id {@code id} made at {@code time}. */
    public static KeptObservation of(long id, Observation observation, long time) {
        return new KeptObservation(id, time, observation.value(), observation.weight(), observation.category());
    }

    ObservationBatch toBatch() {
        return new ObservationBatch(new long[] {time}, new double[] {value}, new double[] {weight}, category, 1);
    }
}
