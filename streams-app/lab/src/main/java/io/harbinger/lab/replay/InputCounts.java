package io.harbinger.lab.replay;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.RowOrigin;

/** Counts what a replay reads. */
final class InputCounts {

    private final long from;
    private final UnusedEvents unused;
    private final Repetitions repetitions = new Repetitions();
    private long events;
    private long earlier;
    private long refused;
    private long latest = Long.MIN_VALUE;

    /** @param from first instant of interest, epoch milliseconds */
    InputCounts(Catalogue catalogue, long from) {
        this.from = from;
        this.unused = new UnusedEvents(catalogue);
    }

    void add(Event event, RowOrigin origin) {
        latest = Math.max(latest, event.time());
        if (event.time() < from) {
            earlier++;
        } else {
            events++;
            unused.add(event);
        }
        repetitions.add(event, origin);
    }

    void addRefused() {
        refused++;
    }

    /** The totals of a log that ends with the tick {@code end}. */
    ReplayedInput until(long end) {
        Repetitions.Found repeated = repetitions.found();
        return new ReplayedInput(
                new ReplayedEvents(events, refused, end),
                new ReplayedInput.Earlier(earlier, latest),
                unused.counts(),
                repeated.rows(),
                repeated.first());
    }
}
