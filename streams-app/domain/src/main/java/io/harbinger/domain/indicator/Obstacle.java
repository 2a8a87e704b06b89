package io.harbinger.domain.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What keeps an event from being used: the first thing in which it differs from what the indicator takes that comes
 * nearest to it. Read in a row: {@code CALL events with vesselType} – {@code barge} – {@code port-call-drop} –
 * {@code takes those without vesselType}.
 *
 * @param events which events these are
 * @param value what ends the words on the events: what they have and should not have, or empty
 * @param indicator id of the nearest indicator; null where none takes events like these
 * @param takes what the indicator takes instead; where there is none, what none takes
 */
public record Obstacle(
        Unused why, String events, String value, @Nullable String indicator, String takes) {

    /** The same of events that have something else that they should not have. */
    public Obstacle withoutValue() {
        return new Obstacle(why, events, "", indicator, takes);
    }
}
