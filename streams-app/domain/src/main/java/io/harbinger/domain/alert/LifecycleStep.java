package io.harbinger.domain.alert;

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
}
