package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.indicator.Obstacle;
import io.harbinger.domain.indicator.Obstacles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the events of a replay that no indicator of the catalogue uses, by what is in the way. */
final class UnusedEvents {

    /** Values that a group names. */
    private static final int NAMED = 3;

    private final Observer observer;
    private final Obstacles obstacles;
    private final Map<Obstacle, Tally> groups = new LinkedHashMap<>();

    private static final class Tally {
        private final Set<String> values = new LinkedHashSet<>();
        private boolean isMore;
        private long events;

        private void add(String value) {
            events++;
            if (!value.isEmpty() && !values.contains(value)) {
                isMore |= values.size() == NAMED;
                if (values.size() < NAMED) {
                    values.add(value);
                }
            }
        }
    }

    UnusedEvents(Catalogue catalogue) {
        this.observer = new Observer(catalogue);
        this.obstacles = new Obstacles(catalogue);
    }

    void add(Event event) {
        if (observer.unused(event) != null) {
            Obstacle obstacle = obstacles.of(event);
            groups.computeIfAbsent(obstacle.withoutValue(), any -> new Tally()).add(obstacle.value());
        }
    }

    /** The largest first. */
    List<UnusedGroup> groups() {
        List<UnusedGroup> all = new ArrayList<>();
        groups.forEach((obstacle, tally) ->
                all.add(new UnusedGroup(obstacle, tally.events, List.copyOf(tally.values), tally.isMore)));
        all.sort(Comparator.comparingLong(UnusedGroup::events).reversed());
        return List.copyOf(all);
    }
}
