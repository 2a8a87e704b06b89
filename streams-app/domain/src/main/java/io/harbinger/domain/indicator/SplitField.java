package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField.Getter;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventLabel;
import io.harbinger.domain.event.EventTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which text of an event keeps series, or the categories of a concentration, apart: none, or one of the
 * {@link EventTable#splits} of a kind. One object for each, as of an enum; the constants here are those that code
 * names.
 */
public final class SplitField {

    private static final Map<String, SplitField> ALL = all();

    /** One series. */
    public static final SplitField NONE = named("NONE");
    /** Sensor: sensor id and metric. */
    public static final SplitField SENSOR = named("SENSOR");
    /** Logistics: ship type. */
    public static final SplitField VESSEL_TYPE = named("VESSEL_TYPE");
    /** Logistics: carrier. */
    public static final SplitField CARRIER = named("CARRIER");
    /** Logistics: shipment, booking or equipment reference. */
    public static final SplitField SHIPMENT = named("SHIPMENT");
    /** Logistics: the node. */
    public static final SplitField NODE = named("NODE");
    /** Logistics: one movement of a shipment, so that the same one reported again is known as the same. */
    public static final SplitField MOVEMENT = named("MOVEMENT");
    /** Trade: reporting economy. */
    public static final SplitField REPORTER = named("REPORTER");
    /** Trade: partner economy. */
    public static final SplitField PARTNER = named("PARTNER");

    private final String name;
    private final @Nullable EventKind kind;
    private final Getter<Event, String> text;

    private SplitField(String name, @Nullable EventKind kind, Getter<Event, String> text) {
        this.name = name;
        this.kind = kind;
        this.text = text;
    }

    private static Map<String, SplitField> all() {
        var all = new LinkedHashMap<String, SplitField>();
        all.put("NONE", new SplitField("NONE", null, event -> null));
        for (EventKind kind : EventKind.values()) {
            for (EventLabel label : EventTable.of(kind).splits()) {
                String name = FieldNames.constant(label.name());
                if (all.put(name, new SplitField(name, kind, label.of())) != null) {
                    throw new IllegalStateException("two kinds of event split by " + label.name());
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static SplitField named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** All of them, {@link #NONE} first. */
    public static List<SplitField> values() {
        return new ArrayList<>(ALL.values());
    }

    /** Those that indicators over the source may name. */
    public static List<SplitField> of(Source source) {
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

    /** The event's text; empty where it has none. */
    String of(Event event) {
        String text = kind == event.kind() ? this.text.of(event) : null;
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return name;
    }
}
