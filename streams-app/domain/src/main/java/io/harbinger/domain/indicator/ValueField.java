package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Conversion;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventNumber;
import io.harbinger.domain.event.EventTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which number of an event an indicator observes: the constant 1, or one of the {@link EventTable#numbers} of a kind.
 * One object for each, as of an enum; the constants here are those that code names.
 */
public final class ValueField {

    private static final Map<String, ValueField> ALL = all();

    /** The constant 1, for every kind of event. */
    public static final ValueField ONE = named("ONE");
    /** Sensor: the reading. */
    public static final ValueField VALUE = named("VALUE");
    /** Logistics: the movements the event stands for. */
    public static final ValueField COUNT = named("COUNT");
    /** Logistics: quantity moved. */
    public static final ValueField QUANTITY = named("QUANTITY");
    /** Logistics: estimated (EST) or actual (ACT) time minus planned time, in hours; negative when early. */
    public static final ValueField DELAY_HOURS = named("DELAY_HOURS");
    /** Logistics: 1 when not later than planned, else 0. */
    public static final ValueField ON_TIME = named("ON_TIME");
    /** Logistics: event time minus start of the movement, in days. */
    public static final ValueField LEAD_DAYS = named("LEAD_DAYS");
    /** Trade: quantity. */
    public static final ValueField QTY = named("QTY");
    /** Trade: net weight in kg. */
    public static final ValueField NET_WGT = named("NET_WGT");
    /** Trade: value in US dollars. */
    public static final ValueField PRIMARY_VALUE = named("PRIMARY_VALUE");
    /** Trade: value, exports positive, imports negative, other flows none. */
    public static final ValueField BALANCE = named("BALANCE");

    private final String name;
    private final @Nullable EventKind kind;
    private final ToDoubleFunction<Event> number;
    private final EventNumber.Scale scale;
    private final EventNumber.@Nullable InUnits units;
    private final boolean isStated;
    private final List<String> fields;

    private ValueField(
            String name,
            @Nullable EventKind kind,
            ToDoubleFunction<Event> number,
            EventNumber.Scale scale,
            EventNumber.@Nullable InUnits units,
            boolean isStated,
            List<String> fields) {
        this.name = name;
        this.kind = kind;
        this.number = number;
        this.scale = scale;
        this.units = units;
        this.isStated = isStated;
        this.fields = fields;
    }

    private static Map<String, ValueField> all() {
        var all = new LinkedHashMap<String, ValueField>();
        all.put("ONE", new ValueField("ONE", null, event -> 1, EventNumber.Scale.COUNT, null, false, List.of()));
        for (EventKind kind : EventKind.values()) {
            for (EventNumber number : EventTable.of(kind).numbers()) {
                String name = FieldNames.constant(number.name());
                var field = new ValueField(
                        name, kind, number.of(), number.scale(), number.units(), number.isStated(), number.fields());
                if (all.put(name, field) != null) {
                    throw new IllegalStateException("two kinds of event have a number " + number.name());
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static ValueField named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** All of them, {@link #ONE} first. */
    public static List<ValueField> values() {
        return new ArrayList<>(ALL.values());
    }

    /** Those that indicators over the source may observe. */
    public static List<ValueField> of(Source source) {
        return ALL.values().stream()
                .filter(field -> field.kind == null || field.kind == source.kind())
                .toList();
    }

    /** Part of the identity of stored state: never changes. */
    public String name() {
        return name;
    }

    /** As a catalogue file writes it. */
    public String spelling() {
        return FieldNames.spelling(name);
    }

    /** The fields of the event that it is or follows from; none for {@link #ONE}. */
    public List<String> fields() {
        return fields;
    }

    /** Whether the number can be below zero by what it means, so that it has no logarithm. */
    public boolean canBeNegative() {
        return scale == EventNumber.Scale.SIGNED;
    }

    /** Whether the number counts things, so that count statistics fit it. */
    public boolean counts() {
        return scale == EventNumber.Scale.COUNT;
    }

    /** Whether a source may leave the number out, so that a sum over events of which one does is not known. */
    boolean isStated() {
        return isStated;
    }

    /** Whether events give it in a unit of their own. */
    boolean hasUnits() {
        return units != null;
    }

    /** From the unit of an event to {@code unit}, or to the usual one of its quantity where that is null. */
    Conversion conversion(Event event, @Nullable String unit) {
        return units == null ? Conversion.NONE : units.conversion(event, unit);
    }

    /**
     * Reads the number off events of {@code of}; NaN where they have none.
     *
     * @param unit UCUM code of the unit to convert it to; null for the usual one of its quantity
     */
    ToDoubleFunction<Event> reader(EventKind of, @Nullable String unit) {
        if (kind != null && kind != of) {
            return event -> Double.NaN;
        }
        return units == null ? number : event -> conversion(event, unit).apply(number.applyAsDouble(event));
    }

    @Override
    public String toString() {
        return name;
    }
}
