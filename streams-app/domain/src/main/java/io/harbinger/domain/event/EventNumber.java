package io.harbinger.domain.event;

import io.harbinger.domain.event.EventField.Getter;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number that an indicator may observe in the events of one kind: a field, or what follows from several.
 *
 * @param name as a field of the wire would be named
 * @param of reads it off an event of the kind; NaN where the event has none
 * @param scale which statistics fit it
 * @param units in which units it is; null where it has always the same
 * @param isStated whether it is a field that a source states or leaves out; where one event leaves it out, a sum over
 *     several is not known
 * @param fields the fields that it is or follows from, without which an event has no such number
 */
public record EventNumber(
        String name,
        ToDoubleFunction<Event> of,
        Scale scale,
        @Nullable InUnits units,
        boolean isStated,
        List<String> fields) {

    public EventNumber {
        fields = List.copyOf(fields);
    }

    /**
     * In which unit a number is.
     *
     * @param given UCUM code that the event gives; null where it gives none
     * @param usual UCUM code of the unit in which such numbers are kept
     */
    public record InUnits(Getter<Event, String> given, Getter<Event, String> usual) {

        /** From the unit of the event to that of {@code target}, or the usual one where that is null. */
        public Conversion conversion(Event event, @Nullable String target) {
            String from = given.of(event);
            String to = target == null ? usual.of(event) : target;
            Conversion known = from == null || to == null ? null : Conversion.between(from, to);
            return known == null ? Conversion.NONE : known;
        }
    }

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
