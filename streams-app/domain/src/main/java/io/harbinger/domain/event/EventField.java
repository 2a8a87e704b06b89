package io.harbinger.domain.event;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of the events of one kind: a row of its {@link EventTable}. Two fields are the same only if they are one
 * object.
 *
 * @param <E> the event
 * @param <T> the value: String, an enum, Double, Long, or Boolean
 */
public final class EventField<E extends Event, T> {

    /** Reads the field's value off an event; null where the event has none. */
    @FunctionalInterface
    public interface Getter<E, T> {
        @Nullable T of(E event);
    }

    private final String name;
    private final FieldType type;
    private final Presence presence;
    private final Class<T> valueClass;
    private final List<T> codes;
    private final @Nullable T fallback;
    private final Getter<E, T> getter;
    private final List<FieldRule<E>> presenceRules;
    private final List<FieldRule<E>> valueRules;

    private EventField(
            String name,
            FieldType type,
            Presence presence,
            Class<T> valueClass,
            List<T> codes,
            @Nullable T fallback,
            Getter<E, T> getter,
            List<FieldRule<E>> presenceRules,
            List<FieldRule<E>> valueRules) {
        this.name = name;
        this.type = type;
        this.presence = presence;
        this.valueClass = valueClass;
        this.codes = codes;
        this.fallback = fallback;
        this.getter = getter;
        this.presenceRules = presenceRules;
        this.valueRules = valueRules;
    }

    private static <E extends Event, T> EventField<E, T> plain(
            String name, FieldType type, Presence presence, Class<T> valueClass, Getter<E, T> get) {
        return new EventField<>(name, type, presence, valueClass, List.of(), null, get, List.of(), List.of());
    }

    static <E extends Event> EventField<E, String> text(String name, Presence presence, Getter<E, String> get) {
        return plain(name, FieldType.TEXT, presence, String.class, get)
                .present(event -> presence == Presence.OPTIONAL
                        ? Rule.optionalText(name, TextLimit.ID, get.of(event))
                        : Rule.text(name, TextLimit.ID, get.of(event)));
    }

    static <E extends Event> EventField<E, String> name(String name, Getter<E, String> get) {
        return plain(name, FieldType.NAME, Presence.OPTIONAL, String.class, get)
                .checked(event -> TextLimit.NAME.check(name, get.of(event)));
    }

    static <E extends Event> EventField<E, String> unit(String name, Presence presence, Getter<E, String> get) {
        EventField<E, String> field = plain(name, FieldType.UNIT, presence, String.class, get);
        EventField<E, String> bounded = presence == Presence.OPTIONAL
                ? field.checked(event -> TextLimit.UNIT.check(name, get.of(event)))
                : field.present(event -> Rule.text(name, TextLimit.UNIT, get.of(event)));
        return bounded.checked(event -> Rule.unit(name, get.of(event)));
    }

    /**
     * A code.
     *
     * @param fallback what an event has where its source gives none; null where it must
     */
    static <E extends Event, C extends Enum<C>> EventField<E, C> code(
            String name, List<C> codes, @Nullable C fallback, Getter<E, C> get) {
        Presence presence = fallback == null ? Presence.REQUIRED : Presence.DERIVABLE;
        Class<C> valueClass = codes.get(0).getDeclaringClass();
        return new EventField<>(name, FieldType.CODE, presence, valueClass, codes, fallback, get, List.of(), List.of());
    }

    /** A number that every event has. */
    static <E extends Event> EventField<E, Double> number(String name, ToDoubleFunction<E> get) {
        return plain(name, FieldType.NUMBER, Presence.REQUIRED, Double.class, get::applyAsDouble)
                .checked(event -> Rule.finite(name, get.applyAsDouble(event)));
    }

    static <E extends Event> EventField<E, Double> amount(String name, Getter<E, Double> get) {
        return plain(name, FieldType.AMOUNT, Presence.OPTIONAL, Double.class, get)
                .checked(event -> Rule.amount(name, get.of(event)));
    }

    static <E extends Event> EventField<E, Long> count(String name, Getter<E, Long> get) {
        return plain(name, FieldType.COUNT, Presence.OPTIONAL, Long.class, get)
                .checked(event -> Rule.count(name, get.of(event)));
    }

    /** The number of the event's {@link Revision}. */
    static <E extends Event> EventField<E, Long> revision() {
        return new EventField<E, Long>(
                        "revision",
                        FieldType.COUNT,
                        Presence.DERIVABLE,
                        Long.class,
                        List.of(),
                        0L,
                        event -> event.revision().number(),
                        List.of(),
                        List.of())
                .checked(event -> Rule.count("revision", event.revision().number()));
    }

    /** Whether the event withdraws what it states. */
    static <E extends Event> EventField<E, Boolean> retracted() {
        return new EventField<>(
                "retracted",
                FieldType.FLAG,
                Presence.DERIVABLE,
                Boolean.class,
                List.of(),
                false,
                event -> event.revision().retracted(),
                List.of(),
                List.of());
    }

    static <E extends Event> EventField<E, Long> time(String name, Presence presence, Getter<E, Long> get) {
        return plain(name, FieldType.TIME, presence, Long.class, get);
    }

    private EventField<E, T> present(FieldRule<E> rule) {
        return new EventField<>(name, type, presence, valueClass, codes, fallback, getter, List.of(rule), valueRules);
    }

    /** With one more rule for its value. */
    EventField<E, T> checked(FieldRule<E> rule) {
        List<FieldRule<E>> rules =
                Stream.concat(valueRules.stream(), Stream.of(rule)).toList();
        return new EventField<>(name, type, presence, valueClass, codes, fallback, getter, presenceRules, rules);
    }

    /** As on the wire. */
    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    public Presence presence() {
        return presence;
    }

    /** The constants of a {@link FieldType#CODE} in the order of the wire; empty for every other type. */
    public List<T> codes() {
        return codes;
    }

    /** The code named {@code text}; null where there is none. */
    public @Nullable T code(String text) {
        for (T code : codes) {
            if (text.equals(text(code))) {
                return code;
            }
        }
        return null;
    }

    /** The names of {@link #codes}. */
    public List<String> codeNames() {
        return codes.stream().map(EventField::text).toList();
    }

    /** What the event has where its source gives nothing; null where nothing takes its place. */
    public @Nullable T fallback() {
        return fallback;
    }

    /** The event's value; null where it has none. */
    public @Nullable T of(E event) {
        return getter.of(event);
    }

    /** The event's value as text: a constant by its name; null where it has none. */
    public @Nullable String textOf(E event) {
        T value = getter.of(event);
        return value == null ? null : text(value);
    }

    /** Refuses what is no value of this field by throwing {@code ClassCastException}. */
    T cast(Object value) {
        return Objects.requireNonNull(valueClass.cast(value));
    }

    List<FieldRule<E>> presenceRules() {
        return presenceRules;
    }

    List<FieldRule<E>> valueRules() {
        return valueRules;
    }

    /** A value as text: a constant by its name. */
    public static String text(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
