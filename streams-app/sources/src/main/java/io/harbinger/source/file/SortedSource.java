package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.Ordering;
import io.harbinger.source.SourceItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files in any order of rows: all are read, one after the other, and their events sorted by event time. Rejected
 * rows have no time; they are returned while reading, before the first event, so that they are not kept in memory.
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
        return isSorted ? nextSorted() : read();
    }

    /** The next rejected row until the last file has been read; then the first event in order. */
    private @Nullable SourceItem read() {
        var events = sorted;
        while (file < sources.size()) {
            EventSource source = sources.get(file);
            while (source.hasNext()) {
                SourceItem read = source.next();
                if (!(read instanceof SourceItem.Accepted accepted)) {
                    return read;
                }
                SortLimit.check(events.size(), ordering);
                events.add(new TimedEvent(accepted, file, sequence++));
            }
            file++;
        }
        events.sort(TimedEvent.ORDER);
        isSorted = true;
        return nextSorted();
    }

    /** Drops the reference to each event as it is returned, so that its memory can be freed. */
    private @Nullable SourceItem nextSorted() {
        if (at >= sorted.size()) {
            sorted = new ArrayList<>();
            at = 0;
            return null;
        }
        TimedEvent first = sorted.set(at++, null);
        return first == null ? null : first.item();
    }

    @Override
    public long disordered() {
        return 0;
    }
}
