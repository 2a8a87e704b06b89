package io.harbinger.domain.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Selects events: every named field must have one of its listed values. No field named: every event matches. */
public record Match(Map<MatchField, Set<String>> allowed) {

    public static final Match ALL = new Match(Map.of());

    public Match {
        var copy = new LinkedHashMap<MatchField, Set<String>>();
        for (MatchField field : MatchField.values()) {
            Set<String> values = allowed.get(field);
            if (values != null) {
                copy.put(field, Set.copyOf(values));
            }
        }
        allowed = Collections.unmodifiableMap(copy);
    }
}
