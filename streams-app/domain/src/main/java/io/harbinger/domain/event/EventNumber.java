package io.harbinger.domain.event;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number that an indicator may observe in the events of one kind: a field, or what follows from several.
 *
 * @param name as a field of the wire would be named
 * @param of reads it off an event of the kind; NaN where the event has none
 * @param scale which statistics fit it
 */
public record EventNumber(String name, ToDoubleFunction<Event> of, Scale scale) {

    /** Which statistics fit a number by what it means. */
    public enum Scale {
        /** At least 0; or a reading, of which its metric decides. */
        PLAIN,
        /** Can be below 0, so that it has no logarithm. */
        SIGNED,
        /** A number of things, so that count statistics fit it. */
        COUNT
    }

    static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
