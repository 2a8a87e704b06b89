package io.harbinger.domain.assess;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import org.jspecify.annotations.Nullable;

/** Results of a subject when event time advances. */
public sealed interface AssessmentEvent {

    /**
     * A pane closed and its window was measured.
     *
     * @param driver the value with its arithmetic
     * @param sufficient whether there was enough data for it to count
     */
    record PaneClosed(Driver driver, boolean sufficient) implements AssessmentEvent {}

    /** A pane closed, or a series fell silent, of an indicator that reports of a feed. */
    record Reported(FeedReport report) implements AssessmentEvent {}

    /**
     * The subject was assessed.
     *
     * @param material whether the score differs enough from the one last published: another level, or a point
     * @param silent whether no series has fresh data any more, which is neither calm nor alarming
     * @param correction why windows are judged again from here on; mostly null
     */
    record Assessed(
            Assessment assessment,
            boolean material,
            boolean silent,
            @Nullable Correction correction) implements AssessmentEvent {

        /** Of windows that are judged for the first time. */
        public Assessed(Assessment assessment, boolean material, boolean silent) {
            this(assessment, material, silent, null);
        }
    }

    /**
     * The subject was forgotten, since nothing was observed of it for longer than subjects are kept.
     *
     * @param assessment without a score, and covering nothing
     */
    record Expired(Assessment assessment) implements AssessmentEvent {}
}
