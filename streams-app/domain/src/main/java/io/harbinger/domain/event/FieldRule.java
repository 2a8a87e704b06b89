package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/** What one field of an event must satisfy. */
@FunctionalInterface
interface FieldRule<E extends Event> {

    /** Why the event is refused; null where the rule holds. */
    @Nullable Rejection check(E event);
}
