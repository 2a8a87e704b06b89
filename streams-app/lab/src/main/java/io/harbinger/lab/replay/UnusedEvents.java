package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.indicator.Unused;
import java.util.EnumMap;
import java.util.Map;

/** Counts the events of a replay that no indicator of the catalogue uses, by reason. */
final class UnusedEvents {

    private final Observer observer;
    private final Map<Unused, Long> counts = new EnumMap<>(Unused.class);

    UnusedEvents(Catalogue catalogue) {
        this.observer = new Observer(catalogue);
    }

    void add(Event event) {
        Unused why = observer.unused(event);
        if (why != null) {
            counts.merge(why, 1L, Long::sum);
        }
    }

    Map<Unused, Long> counts() {
        return Map.copyOf(counts);
    }
}
