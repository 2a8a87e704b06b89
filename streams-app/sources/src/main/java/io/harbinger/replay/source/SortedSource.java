package io.harbinger.replay.source;

import io.harbinger.adapter.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files in any order of rows: all are read, one after the other, and their events sorted by event time. Refusals have
 * no time; they pass while reading, before the first event, so that they need no memory.
 */
final class SortedSource extends LookingAhead {

    private final SourceList sources;
    private final Ordering ordering;
    private List<@Nullable Timed> sorted = new ArrayList<>();
    private int file;
    private long sequence;
    private boolean isSorted;
    private int at;

    SortedSource(List<? extends EventSource> sources, Ordering ordering) {
        this(new SourceList(sources), ordering);
    }

    private SortedSource(SourceList sources, Ordering ordering) {
        super(sources);
        this.sources = sources;
        this.ordering = ordering;
    }

    @Override
    @Nullable Sourced advance() {
        return isSorted ? taken() : read();
    }

    /** The next refusal on the way to the end of the last file, then the first event. */
    private @Nullable Sourced read() {
        var events = sorted;
        while (file < sources.size()) {
            EventSource source = sources.get(file);
            while (source.hasNext()) {
                Sourced read = source.next();
                if (!(read instanceof Sourced.Good good)) {
                    return read;
                }
                SortLimit.check(events.size(), ordering);
                events.add(new Timed(good, file, sequence++));
            }
            file++;
        }
        events.sort(Timed.ORDER);
        isSorted = true;
        return taken();
    }

    /** Lets each event go as it is handed out. */
    private @Nullable Sourced taken() {
        if (at >= sorted.size()) {
            sorted = new ArrayList<>();
            at = 0;
            return null;
        }
        Timed first = sorted.set(at++, null);
        return first == null ? null : first.good();
    }

    @Override
    public long disordered() {
        return 0;
    }
}
