package io.harbinger.domain.translate;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says under one id of its own, in one revision.
 *
 * @param id unique within the source
 * @param revision later ones replace it
 * @param events all that it gives; of a withdrawal those that the message repeats, which may be none
 * @param leg where its movement belongs; null where it is joined with nothing
 */
public record Statement(
        String id,
        Revision revision,
        List<Event> events,
        @Nullable Leg leg) {

    public Statement {
        events = List.copyOf(events);
    }

    /** Whether an event is among those it gives: the same id of the same kind at the same node. */
    boolean gives(Event event) {
        return events.stream().anyMatch(own -> isSame(own, event));
    }

    private static boolean isSame(Event one, Event other) {
        return one.kind() == other.kind()
                && one.id().equals(other.id())
                && one.key().equals(other.key());
    }
}
