package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.Ordering;
import io.harbinger.source.SourceItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files in any order of rows: all are read, one after the other, and their events sorted by event time. Refusals have
 * no time; they pass while reading, before the first event, so that they need no memory.
 */
final class SortedSource extends LookaheadSource {

    private final SourceList sources;
    private final Ordering ordering;
    private List<@Nullable TimedEvent> sorted = new ArrayList<>();
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
    @Nullable SourceItem advance() {
        return isSorted ? taken() : read();
    }

    /** The next refusal on the way to the end of the last file, then the first event. */
    private @Nullable SourceItem read() {
        var events = sorted;
        while (file < sources.size()) {
            EventSource source = sources.get(file);
            while (source.hasNext()) {
                SourceItem read = source.next();
                if (!(read instanceof SourceItem.Good good)) {
                    return read;
                }
                SortLimit.check(events.size(), ordering);
                events.add(new TimedEvent(good, file, sequence++));
            }
            file++;
        }
        events.sort(TimedEvent.ORDER);
        isSorted = true;
        return taken();
    }

    /** Releases each event as it is returned. */
    private @Nullable SourceItem taken() {
        if (at >= sorted.size()) {
            sorted = new ArrayList<>();
            at = 0;
            return null;
        }
        TimedEvent first = sorted.set(at++, null);
        return first == null ? null : first.good();
    }

    @Override
    public long disordered() {
        return 0;
    }
}
