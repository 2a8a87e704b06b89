package io.harbinger.domain.indicator;

import java.util.HashSet;
import java.util.Set;

/**
 * The metrics that a catalogue's sensor indicators ask for.
 *
 * @param all whether one of them asks for every metric
 * @param names the metrics asked for by name
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
                Set<String> asked = indicator.selection().match().allowed().get(MatchField.METRIC);
                all |= asked == null;
                names.addAll(asked == null ? Set.of() : asked);
            }
        }
        return new KnownMetrics(all, names);
    }

    /** Whether an indicator asks for it. */
    public boolean contains(String metric) {
        return all || names.contains(metric);
    }
}
