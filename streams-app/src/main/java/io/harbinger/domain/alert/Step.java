package io.harbinger.domain.alert;

import java.util.List;

/**
 * What an assessment led to.
 *
 * @param tracked what to keep
 * @param transitions what to publish, in order; mostly none
 */
public record Step(Tracked tracked, List<Transition> transitions) {
    public Step {
        transitions = List.copyOf(transitions);
    }
}
