package io.harbinger.domain.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of an assessment.
 *
 * @param tracked what to keep
 * @param transitions what to publish, in order; mostly none
 */
public record LifecycleStep(TrackedAlert tracked, List<Transition> transitions) {
    public LifecycleStep {
        transitions = List.copyOf(transitions);
    }

    /** The result of this and the step after it. */
    public LifecycleStep then(LifecycleStep next) {
        if (transitions.isEmpty()) {
            return next;
        }
        List<Transition> all = new ArrayList<>(transitions);
        all.addAll(next.transitions);
        return new LifecycleStep(next.tracked, all);
    }
}
