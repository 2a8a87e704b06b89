package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.subject.SubjectType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes observations of events, by the catalogue.
 *
 * <p>An event that covers a period longer than an indicator's pane belongs to no single pane and is no observation of
 * it: a monthly flow does not feed a daily indicator.
 */
public final class Observer {

    private static final Map<EventKind, List<SubjectType>> SUBJECTS = Map.of(
            EventKind.SENSOR, List.of(SubjectType.NODE),
            EventKind.LOGISTICS, List.of(SubjectType.NODE, SubjectType.LANE, SubjectType.REGION),
            EventKind.TRADE, List.of(SubjectType.PRODUCT));

    private final Map<EventKind, Map<SubjectType, List<ObservingRule>>> rules = new EnumMap<>(EventKind.class);
    private final Map<EventKind, List<ObservingRule>> all = new EnumMap<>(EventKind.class);
    private final Map<EventKind, List<ObservingRule>> withoutLanes = new EnumMap<>(EventKind.class);

    public Observer(Catalogue catalogue) {
        for (int position = 0; position < catalogue.indicators().size(); position++) {
            Indicator indicator = catalogue.indicators().get(position);
            EventKind kind = indicator.selection().source().kind();
            if (kind != null) {
                rules.computeIfAbsent(kind, k -> new EnumMap<>(SubjectType.class))
                        .computeIfAbsent(indicator.selection().subject(), s -> new ArrayList<>())
                        .add(ObservingRule.of(position, indicator, kind));
            }
        }
        rules.keySet().forEach(kind -> {
            all.put(kind, rules(kind, SUBJECTS.getOrDefault(kind, List.of())));
            withoutLanes.put(kind, rules(kind, List.of(SubjectType.NODE, SubjectType.PRODUCT, SubjectType.REGION)));
        });
    }

    private List<ObservingRule> rules(EventKind kind, List<SubjectType> types) {
        return types.stream()
                .flatMap(type -> rules.getOrDefault(kind, Map.of()).getOrDefault(type, List.of()).stream())
                .toList();
    }

    /**
     * The observations that {@code event} makes of its subject of type {@code type}; empty where no indicator selects
     * it.
     */
    public List<Observation> observe(Event event, SubjectType type) {
        List<ObservingRule> candidates =
                rules.getOrDefault(event.kind(), Map.of()).getOrDefault(type, List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Observation> observations = new ArrayList<>(candidates.size());
        SplitField split = null;
        String series = "";
        for (ObservingRule rule : candidates) {
            if (rule.pane().holds(event.period()) && rule.matches(event)) {
                // Indicators beside each other mostly split alike, and a label may have to be put together.
                if (rule.selection().per() != split) {
                    split = rule.selection().per();
                    series = split.of(event);
                }
                add(event, rule, series, observations);
            }
        }
        return observations;
    }

    /** Whether indicators of subjects of type {@code type} might observe {@code event}: one selects it. */
    public boolean selects(Event event, SubjectType type) {
        for (ObservingRule rule : rules.getOrDefault(event.kind(), Map.of()).getOrDefault(type, List.of())) {
            if (event.revision().retracted() || rule.matches(event)) {
                return true;
            }
        }
        return false;
    }

    /** Why no indicator uses an event, of whatever subject; null where one does, and for a retraction. */
    public @Nullable Unused unused(Event event) {
        Unused nearest = Unused.NOT_SELECTED;
        if (event.revision().retracted()) {
            return null;
        }
        for (ObservingRule rule : candidates(event)) {
            Unused why = unused(event, rule);
            if (why == null) {
                return null;
            }
            nearest = why.compareTo(nearest) > 0 ? why : nearest;
        }
        return nearest;
    }

    /** The rules of every subject that an event has. */
    List<ObservingRule> candidates(Event event) {
        boolean hasLane =
                event instanceof LogisticsEvent logistics && logistics.route().lane() != null;
        return (hasLane ? all : withoutLanes).getOrDefault(event.kind(), List.of());
    }

    private static @Nullable Unused unused(Event event, ObservingRule rule) {
        if (!rule.matches(event)) {
            return Unused.NOT_SELECTED;
        }
        if (!rule.pane().holds(event.period())) {
            return Unused.PERIOD_TOO_LONG;
        }
        return rule.hasValue(event) ? null : Unused.NO_VALUE;
    }

    /** Positions of the indicators that observe events of a kind at subjects of a type, whatever they select. */
    public List<Integer> positions(EventKind kind, SubjectType type) {
        return rules.getOrDefault(kind, Map.of()).getOrDefault(type, List.of()).stream()
                .map(ObservingRule::position)
                .toList();
    }

    /**
     * How every reading of this sensor, metric and unit is observed at its node, in the order of {@link #observe}.
     * Nothing else in a reading matters but its value.
     */
    public List<Aspect> aspects(SensorReading reading) {
        List<Aspect> aspects = new ArrayList<>();
        for (ObservingRule rule :
                rules.getOrDefault(EventKind.SENSOR, Map.of()).getOrDefault(SubjectType.NODE, List.of())) {
            Selection selection = rule.selection();
            if (rule.matches(reading) && isOfReadings(selection.value()) && isOfReadings(selection.over())) {
                aspects.add(new Aspect(
                        rule.position(),
                        selection.per().of(reading),
                        selection.value() == ValueField.ONE,
                        selection.over() == ValueField.VALUE,
                        ValueField.VALUE.conversion(reading, rule.unit()),
                        selection.key().of(reading)));
            }
        }
        return List.copyOf(aspects);
    }

    private static boolean isOfReadings(ValueField field) {
        return field == ValueField.ONE || field == ValueField.VALUE;
    }

    private static void add(Event event, ObservingRule rule, String series, List<Observation> observations) {
        Selection selection = rule.selection();
        double value = rule.value().applyAsDouble(event);
        double weight = rule.weight().applyAsDouble(event);
        if ((Double.isFinite(value) || rule.lacks(value)) && Double.isFinite(weight)) {
            observations.add(new Observation(
                    rule.position(), series, value, weight, selection.key().of(event), event.period()));
        }
    }
}
