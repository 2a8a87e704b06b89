package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Conversion;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField.Getter;
import io.harbinger.domain.event.EventKind;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How one indicator observes events of a kind. */
record ObservingRule(
        int position,
        Selection selection,
        PaneSize pane,
        List<Condition> conditions,
        @Nullable String unit,
        ToDoubleFunction<Event> value,
        ToDoubleFunction<Event> weight) {

    static ObservingRule of(int position, Indicator indicator, EventKind kind) {
        Selection selection = indicator.selection();
        String unit = unit(selection);
        List<Condition> conditions = selection.match().allowed().entrySet().stream()
                .map(entry -> new Condition(
                        entry.getKey(),
                        entry.getKey().reader(kind),
                        entry.getValue(),
                        entry.getKey() == MatchField.UNIT ? unit : null))
                .toList();
        return new ObservingRule(
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

    /** Whether the event has the number that is observed. */
    boolean hasValue(Event event) {
        return Double.isFinite(value.applyAsDouble(event)) && Double.isFinite(weight.applyAsDouble(event));
    }

    boolean matches(Event event) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(event)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a field must be.
     *
     * @param unit where not null, any unit that can be converted to it will do
     */
    record Condition(
            MatchField field,
            Getter<Event, String> text,
            Set<String> allowed,
            @Nullable String unit) {

        boolean holds(Event event) {
            String found = text.of(event);
            return allowed.contains(found)
                    || (unit != null && found != null && Conversion.between(found, unit) != null);
        }
    }
}
