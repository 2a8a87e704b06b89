package io.harbinger.domain.indicator;

import java.util.HashSet;
import java.util.Set;

/**
 * The metrics that a catalogue's sensor indicators select.
 *
 * @param all whether one of them selects every metric
 * @param names the metrics selected by name
 */
public record KnownMetrics(boolean all, Set<String> names) {

    public KnownMetrics {
        names = Set.copyOf(names);
    }

    public static KnownMetrics of(Catalogue catalogue) {
        boolean all = false;
        Set<String> names = new HashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.selection().source() == Source.SENSOR) {
                Set<String> selected = indicator.selection().match().allowed().get(MatchField.METRIC);
                all |= selected == null;
                names.addAll(selected == null ? Set.of() : selected);
            }
        }
        return new KnownMetrics(all, names);
    }

    /** Whether an indicator selects it. */
    public boolean contains(String metric) {
        return all || names.contains(metric);
    }
}
