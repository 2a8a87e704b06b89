package io.harbinger.domain.indicator;

import java.util.HashSet;
import java.util.List;

/**
 * The indicator system in force.
 *
 * @param version names the content: it changes whenever the content does
 * @param alerts the alert policy
 * @param indicators in catalogue order, ids unique
 */
public record Catalogue(String version, AlertPolicy alerts, List<Indicator> indicators) {

    public Catalogue {
        indicators = List.copyOf(indicators);
        var ids = new HashSet<String>();
        for (Indicator indicator : indicators) {
            if (!ids.add(indicator.id())) {
                throw new IllegalArgumentException("indicator id '" + indicator.id() + "' appears twice");
            }
        }
    }
}
