package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField.Getter;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventLabel;
import io.harbinger.domain.event.EventTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of events on which an indicator may select: one of the {@link EventTable#selectors} of one kind or several.
 * One object for each, as of an enum; the constants here are those that code names.
 */
public final class MatchField {

    /** The text that selects events without the field. */
    public static final String ABSENT = "none";

    private static final Map<String, MatchField> ALL = all();

    /** Sensor. */
    public static final MatchField METRIC = keyed("metric");
    /** Sensor and logistics: UCUM unit. */
    public static final MatchField UNIT = keyed("unit");
    /** Logistics: event type. */
    public static final MatchField TYPE = keyed("type");
    /** Logistics: event classifier. */
    public static final MatchField CLASSIFIER = keyed("classifier");
    /** Logistics: ship type; {@code none} selects events without one. */
    public static final MatchField VESSEL_TYPE = keyed("vesselType");
    /** Trade: flow code. */
    public static final MatchField FLOW = keyed("flow");
    /** Trade: reporter. */
    public static final MatchField REPORTER = keyed("reporter");

    private final String key;
    private final Map<EventKind, EventLabel> labels;

    private MatchField(String key, Map<EventKind, EventLabel> labels) {
        this.key = key;
        this.labels = labels;
    }

    private static Map<String, MatchField> all() {
        var labels = new LinkedHashMap<String, Map<EventKind, EventLabel>>();
        for (EventKind kind : EventKind.values()) {
            for (EventLabel label : EventTable.of(kind).selectors()) {
                labels.computeIfAbsent(label.name(), any -> new EnumMap<>(EventKind.class))
                        .put(kind, label);
            }
        }
        var all = new LinkedHashMap<String, MatchField>();
        labels.forEach((key, byKind) -> {
            if (byKind.values().stream().map(EventLabel::codes).distinct().count() > 1) {
                throw new IllegalStateException("kinds of event have different codes for " + key);
            }
            all.put(key, new MatchField(key, byKind));
        });
        return Collections.unmodifiableMap(all);
    }

    private static MatchField keyed(String key) {
        return Objects.requireNonNull(ALL.get(key), key);
    }

    /** All of them, in the order of the kinds. */
    public static List<MatchField> values() {
        return new ArrayList<>(ALL.values());
    }

    /** Those that events of the source have. */
    public static List<MatchField> of(Source source) {
        EventKind kind = source.kind();
        return kind == null
                ? List.of()
                : EventTable.of(kind).selectors().stream()
                        .map(label -> keyed(label.name()))
                        .toList();
    }

    /** As a catalogue file writes it, which is the field's name on the wire. */
    public String key() {
        return key;
    }

    /** The closed code list of the field; empty where any text goes. */
    public List<String> codes() {
        return labels.values().iterator().next().codes();
    }

    /** Reads the text a match compares off events of {@code kind}; {@link #ABSENT} where they have none. */
    Getter<Event, String> reader(EventKind kind) {
        EventLabel label = labels.get(kind);
        return label == null ? event -> ABSENT : event -> orAbsent(label.of().of(event));
    }

    private static String orAbsent(@Nullable String text) {
        return text == null ? ABSENT : text;
    }

    @Override
    public String toString() {
        return key;
    }
}
