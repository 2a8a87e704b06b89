package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Conversion;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField.Getter;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.subject.SubjectType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

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
            @Nullable String unit,
            ToDoubleFunction<Event> value,
            ToDoubleFunction<Event> weight) {

        static Rule of(int position, Indicator indicator, EventKind kind) {
            Selection selection = indicator.selection();
            String unit = unit(selection);
            List<Condition> conditions = selection.match().allowed().entrySet().stream()
                    .map(entry -> new Condition(
                            entry.getKey().reader(kind),
                            entry.getValue(),
                            entry.getKey() == MatchField.UNIT ? unit : null))
                    .toList();
            return new Rule(
                    position,
                    selection,
                    indicator.windowing().pane(),
                    conditions,
                    unit,
                    selection.value().reader(kind, unit),
                    selection.over().reader(kind, unit));
        }

        /** Whether a sum lacks this part, and so is not known. */
        boolean lacks(double value) {
            boolean sums = selection.measure() == Measure.SUM || selection.measure() == Measure.RATE;
            return sums && selection.value().isStated() && Double.isNaN(value);
        }

        /** The one unit that the indicator asks for, and to which numbers are converted; null for the usual one. */
        private static @Nullable String unit(Selection selection) {
            Set<String> units = selection.match().allowed().getOrDefault(MatchField.UNIT, Set.of());
            boolean measures = selection.value().hasUnits() || selection.over().hasUnits();
            return measures && units.size() == 1 ? units.iterator().next() : null;
        }
    }

    private static final Map<EventKind, List<SubjectType>> SUBJECTS = Map.of(
            EventKind.SENSOR, List.of(SubjectType.NODE),
            EventKind.LOGISTICS, List.of(SubjectType.NODE, SubjectType.LANE),
            EventKind.TRADE, List.of(SubjectType.PRODUCT));

    /**
     * What a field must be.
     *
     * @param unit where not null, any unit that can be converted to it will do
     */
    private record Condition(
            Getter<Event, String> text,
            Set<String> allowed,
            @Nullable String unit) {

        boolean holds(Event event) {
            String found = text.of(event);
            return allowed.contains(found)
                    || (unit != null && found != null && Conversion.between(found, unit) != null);
        }
    }

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

    /** Why no indicator uses an event, of whatever subject; null where one does, and for a retraction. */
    public @Nullable Unused unused(Event event) {
        Unused nearest = Unused.NOT_SELECTED;
        if (event.revision().retracted()) {
            return null;
        }
        for (SubjectType type : SUBJECTS.getOrDefault(event.kind(), List.of())) {
            boolean applies = type != SubjectType.LANE
                    || (event instanceof LogisticsEvent logistics
                            && logistics.route().lane() != null);
            List<Rule> candidates =
                    applies ? rules.getOrDefault(event.kind(), Map.of()).getOrDefault(type, List.of()) : List.of();
            for (Rule rule : candidates) {
                Unused why = unused(event, rule);
                if (why == null) {
                    return null;
                }
                nearest = why.compareTo(nearest) > 0 ? why : nearest;
            }
        }
        return nearest;
    }

    private static @Nullable Unused unused(Event event, Rule rule) {
        if (!matches(event, rule.conditions())) {
            return Unused.NOT_SELECTED;
        }
        if (!rule.pane().holds(event.period())) {
            return Unused.PERIOD_TOO_LONG;
        }
        boolean hasValue = Double.isFinite(rule.value().applyAsDouble(event))
                && Double.isFinite(rule.weight().applyAsDouble(event));
        return hasValue ? null : Unused.NO_VALUE;
    }

    /** Positions of the indicators that observe events of a kind at subjects of a type, whatever they select. */
    public List<Integer> positions(EventKind kind, SubjectType type) {
        return rules.getOrDefault(kind, Map.of()).getOrDefault(type, List.of()).stream()
                .map(Rule::position)
                .toList();
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
                        ValueField.VALUE.conversion(reading, rule.unit()),
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
        if ((Double.isFinite(value) || rule.lacks(value)) && Double.isFinite(weight)) {
            observations.add(new Observation(
                    rule.position(), series, value, weight, selection.key().of(event), event.period()));
        }
    }

    private static boolean matches(Event event, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(event)) {
                return false;
            }
        }
        return true;
    }
}
