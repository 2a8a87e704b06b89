package io.harbinger.lab.replay;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;

/** Counts what a replay reads, or a trial of a mapping. */
final class InputCounts {

    private final long from;
    private final UnusedEvents unused;
    private final Repetitions repetitions;
    private final RowCount rows = new RowCount();
    private long events;
    private long earlier;
    private long refused;
    private long emptyFiles;
    private long latest = Long.MIN_VALUE;

    private InputCounts(Catalogue catalogue, long from, Repetitions repetitions) {
        this.from = from;
        this.unused = new UnusedEvents(catalogue);
        this.repetitions = repetitions;
    }

    /**
     * Of a source, whose events come in order of event time.
     *
     * @param from first instant of interest, epoch milliseconds
     */
    static InputCounts ofSource(Catalogue catalogue, long from) {
        return new InputCounts(catalogue, from, Repetitions.inOrderOfTime());
    }

    /** Of a file as it stands, in any order. */
    static InputCounts ofFile(Catalogue catalogue) {
        return new InputCounts(catalogue, Long.MIN_VALUE, Repetitions.inAnyOrder());
    }

    void add(SourceItem item) {
        if (item instanceof SourceItem.Accepted accepted) {
            add(accepted.event(), accepted.origin());
        } else if (item instanceof SourceItem.Rejected rejected) {
            refused++;
            emptyFiles += rejected.isEmptyFile() ? 1 : 0;
        }
    }

    private void add(Event event, RowOrigin origin) {
        latest = Math.max(latest, event.time());
        if (event.time() < from) {
            earlier++;
        } else {
            events++;
            unused.add(event);
            rows.add(origin);
        }
        repetitions.add(event, origin);
    }

    /** Events and refusals so far. */
    long items() {
        return earlier + events + refused;
    }

    /** The totals of a log that ends with the tick {@code end}. */
    ReplayedInput until(long end) {
        return new ReplayedInput(
                new ReplayedEvents(events, refused, end),
                new ReplayedInput.Earlier(earlier, latest),
                new ReplayedInput.Rows(rows.rows(), emptyFiles),
                unused.groups(),
                repetitions.found());
    }
}
