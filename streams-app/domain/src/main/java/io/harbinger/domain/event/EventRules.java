package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * What an event must satisfy by itself, independent of watermark, network and catalogue. Fields are named as on
 * the wire; their table says which rules they have.
 */
public final class EventRules {

    private EventRules() {}

    /** The first rule that the event breaks, null where it breaks none. */
    public static @Nullable Rejection check(Event event) {
        return EventTable.of(event.kind()).check(event);
    }
}
