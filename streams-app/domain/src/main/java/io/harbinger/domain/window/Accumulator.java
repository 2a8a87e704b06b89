package io.harbinger.domain.window;

/**
 * What a pane keeps of its observations: as little as its measure needs, and the same whatever the order of arrival. A
 * value; two of one kind can be merged, which the kind's own {@code plus} does.
 */
public sealed interface Accumulator permits Totals, Moments, Extent, LogSketch, Categories, Newest, Revisable, Reports {

    /** With the observations of a batch from {@code from} to before {@code to}, to the bit as if one by one. */
    Accumulator plus(ObservationBatch batch, int from, int to);

    /** Number of observations. */
    long samples();

    /** Whether an observation of this category would not be kept apart, since there are as many as may be. */
    default boolean isPooled(String category) {
        return false;
    }
}
