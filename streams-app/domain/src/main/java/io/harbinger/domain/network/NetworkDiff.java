package io.harbinger.domain.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would change if one network took the place of another. Each list by id.
 *
 * @param added entities whose ids are new
 * @param changed entities as they would be
 * @param removed entities that the other network does not have
 * @param unchanged how many are the same in both
 */
public record NetworkDiff(List<Entity> added, List<Entity> changed, List<Entity> removed, int unchanged) {

    public NetworkDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** From what is there to what is to be, both by id. */
    public static NetworkDiff between(Map<String, ? extends Entity> present, Map<String, ? extends Entity> next) {
        List<Entity> added = new ArrayList<>();
        List<Entity> changed = new ArrayList<>();
        List<Entity> removed = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, ? extends Entity> each : new TreeMap<>(next).entrySet()) {
            Entity before = present.get(each.getKey());
            if (before == null) {
                added.add(each.getValue());
            } else if (before.equals(each.getValue())) {
                unchanged++;
            } else {
                changed.add(each.getValue());
            }
        }
        for (Map.Entry<String, ? extends Entity> each : new TreeMap<>(present).entrySet()) {
            if (!next.containsKey(each.getKey())) {
                removed.add(each.getValue());
            }
        }
        return new NetworkDiff(added, changed, removed, unchanged);
    }
}
