package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField.Getter;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.subject.SubjectType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Makes observations of events, by the catalogue.
 *
 * <p>An event that covers a period longer than an indicator's pane belongs to no single pane and is no observation of
 * it: a monthly flow does not feed a daily indicator.
 */
public final class Observer {

    private record Rule(
            int position,
            Selection selection,
            PaneSize pane,
            List<Condition> conditions,
            ToDoubleFunction<Event> value,
            ToDoubleFunction<Event> weight) {

        static Rule of(int position, Indicator indicator, EventKind kind) {
            Selection selection = indicator.selection();
            List<Condition> conditions = selection.match().allowed().entrySet().stream()
                    .map(entry -> new Condition(entry.getKey().reader(kind), entry.getValue()))
                    .toList();
            return new Rule(
                    position,
                    selection,
                    indicator.windowing().pane(),
                    conditions,
                    selection.value().reader(kind),
                    selection.over().reader(kind));
        }
    }

    private record Condition(Getter<Event, String> text, Set<String> allowed) {}

    private final Map<EventKind, Map<SubjectType, List<Rule>>> rules = new EnumMap<>(EventKind.class);

    public Observer(Catalogue catalogue) {
        for (int position = 0; position < catalogue.indicators().size(); position++) {
            Indicator indicator = catalogue.indicators().get(position);
            EventKind kind = indicator.selection().source().kind();
            if (kind != null) {
                rules.computeIfAbsent(kind, k -> new EnumMap<>(SubjectType.class))
                        .computeIfAbsent(indicator.selection().subject(), s -> new ArrayList<>())
                        .add(Rule.of(position, indicator, kind));
            }
        }
    }

    /**
     * The observations that {@code event} makes of its subject of type {@code type}; empty where no indicator selects
     * it.
     */
    public List<Observation> observe(Event event, SubjectType type) {
        List<Rule> candidates = rules.getOrDefault(event.kind(), Map.of()).getOrDefault(type, List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Observation> observations = new ArrayList<>(candidates.size());
        SplitField split = null;
        String series = "";
        for (Rule rule : candidates) {
            if (rule.pane().holds(event.period()) && matches(event, rule.conditions())) {
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

    /**
     * How every reading of this sensor, metric and unit is observed at its node, in the order of {@link #observe}.
     * Nothing else in a reading matters but its value.
     */
    public List<Aspect> aspects(SensorReading reading) {
        List<Aspect> aspects = new ArrayList<>();
        for (Rule rule : rules.getOrDefault(EventKind.SENSOR, Map.of()).getOrDefault(SubjectType.NODE, List.of())) {
            Selection selection = rule.selection();
            if (matches(reading, rule.conditions())
                    && isOfReadings(selection.value())
                    && isOfReadings(selection.over())) {
                aspects.add(new Aspect(
                        rule.position(),
                        selection.per().of(reading),
                        selection.value() == ValueField.ONE,
                        selection.over() == ValueField.VALUE,
                        selection.key().of(reading)));
            }
        }
        return List.copyOf(aspects);
    }

    private static boolean isOfReadings(ValueField field) {
        return field == ValueField.ONE || field == ValueField.VALUE;
    }

    private static void add(Event event, Rule rule, String series, List<Observation> observations) {
        Selection selection = rule.selection();
        double value = rule.value().applyAsDouble(event);
        double weight = rule.weight().applyAsDouble(event);
        if (Double.isFinite(value) && Double.isFinite(weight)) {
            observations.add(new Observation(
                    rule.position(), series, value, weight, selection.key().of(event), event.period()));
        }
    }

    private static boolean matches(Event event, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (!condition.allowed().contains(condition.text().of(event))) {
                return false;
            }
        }
        return true;
    }
}
