package io.harbinger.domain.event;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number that an indicator may observe in the events of one kind: a field, or what follows from several.
 *
 * @param name as a field of the wire would be named
 * @param of reads it off an event of the kind; NaN where the event has none
 * @param sign what the number can be
 */
public record EventNumber(String name, ToDoubleFunction<Event> of, Sign sign) {

    /** What a number can be by what it means. */
    public enum Sign {
        /** At least 0. */
        NOT_NEGATIVE,
        /** Below 0 as well, so that it has no logarithm. */
        ANY,
        /** A number of things, so that count statistics fit it. */
        COUNT
    }

    static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
