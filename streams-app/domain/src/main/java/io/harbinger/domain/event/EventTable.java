package io.harbinger.domain.event;

import io.harbinger.domain.event.EventField.Getter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one kind consist of: the single definition of their fields. Rules, mapping files, the catalogue,
 * JSON lines and the wire encoder are derived from it; the decoder of the wire is written by hand, and a test holds
 * it to the table.
 *
 * <p>Fields stand in the order in which a mapping reads them, so that of several mistakes in a row the same one is
 * reported every time; the wire has an order of its own.
 */
public abstract sealed class EventTable<E extends Event> permits SensorFields, LogisticsFields, TradeFields {

    private final EventKind kind;
    private final Class<E> type;
    private final List<EventField<E, ?>> fields;
    private final List<FieldRule<E>> rules;

    EventTable(EventKind kind, Class<E> type, List<EventField<E, ?>> fields) {
        this.kind = kind;
        this.type = type;
        this.fields = fields;
        // Whether all texts are there, and short enough, comes before what is wrong with values.
        this.rules = Stream.concat(
                        fields.stream().flatMap(field -> field.presenceRules().stream()),
                        fields.stream().flatMap(field -> field.valueRules().stream()))
                .toList();
    }

    /** The table of a kind of event. */
    public static EventTable<?> of(EventKind kind) {
        return switch (kind) {
            case SENSOR -> SensorFields.TABLE;
            case LOGISTICS -> LogisticsFields.TABLE;
            case TRADE -> TradeFields.TABLE;
        };
    }

    public final EventKind kind() {
        return kind;
    }

    /** All fields. */
    public final List<EventField<E, ?>> fields() {
        return fields;
    }

    /** An event of this kind as its own type; throws {@code ClassCastException} for any other. */
    public final E cast(Event event) {
        return type.cast(event);
    }

    /** The first rule that the event breaks, null where it breaks none. */
    final @Nullable Rejection check(Event event) {
        E own = type.cast(event);
        for (int i = 0; i < rules.size(); i++) {
            Rejection rejection = rules.get(i).check(own);
            if (rejection != null) {
                return rejection;
            }
        }
        return null;
    }

    /** The event; throws {@code IllegalStateException} where a field that every event has is without a value. */
    public abstract E build(FieldValues values);

    /** Unique id of the event. */
    public abstract EventField<E, String> id();

    /** Node or product the event belongs to. */
    public abstract EventField<E, String> key();

    /** When it happened, or the last instant of the period it covers. */
    public abstract EventField<E, Long> time();

    /** Which version of the statement it is. */
    public abstract EventField<E, Long> revision();

    /** First instant of the period covered; null where events of the kind cover none. */
    public @Nullable EventField<E, Long> periodStart() {
        return null;
    }

    /**
     * What, beside key and time, tells two events of one source apart: the parts of an id where the source has none.
     */
    public abstract List<EventField<E, ?>> identity();

    /** The numbers an indicator may observe. */
    public abstract List<EventNumber> numbers();

    /** The labels an indicator may select by. */
    public abstract List<EventLabel> selectors();

    /** The labels that may keep series and categories apart. */
    public abstract List<EventLabel> splits();

    /** A number that follows from these fields. */
    @SafeVarargs
    final EventNumber number(String name, EventNumber.Scale scale, ToDoubleFunction<E> of, EventField<E, ?>... fields) {
        List<String> names = new ArrayList<>();
        for (EventField<E, ?> field : fields) {
            names.add(field.name());
        }
        return new EventNumber(name, event -> of.applyAsDouble(type.cast(event)), scale, null, false, names);
    }

    /** A number that a source states or leaves out. */
    final EventNumber stated(EventField<E, Double> field, ToDoubleFunction<E> of, EventNumber.@Nullable InUnits units) {
        return new EventNumber(
                field.name(),
                event -> of.applyAsDouble(type.cast(event)),
                EventNumber.Scale.PLAIN,
                units,
                true,
                List.of(field.name()));
    }

    final EventNumber.InUnits units(Getter<E, String> given, Getter<E, String> usual) {
        return new EventNumber.InUnits(event -> given.of(type.cast(event)), event -> usual.of(type.cast(event)));
    }

    final EventLabel label(EventField<E, ?> field) {
        return new EventLabel(field.name(), event -> field.textOf(type.cast(event)), field.codeNames());
    }
}
