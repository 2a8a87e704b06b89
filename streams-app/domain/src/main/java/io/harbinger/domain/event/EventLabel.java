package io.harbinger.domain.event;

import java.util.List;

/**
 * A text by which an indicator may select events of one kind, or tell their series and categories apart.
 *
 * @param name as a field of the wire would be named
 * @param of reads it off an event of the kind; null where the event has none
 * @param codes all it can be; empty where any text goes
 */
public record EventLabel(String name, EventField.Getter<Event, String> of, List<String> codes) {

    public EventLabel {
        codes = List.copyOf(codes);
    }
}
