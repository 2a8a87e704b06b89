package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A source of which the beginning has been read: up to the first event that a result can come of. So it is known before
 * anything is started that a file is empty, or refused to its last row. What was read is handed on, and no file is read
 * twice. Of a source that begins with very many useless rows it is known only when it has been replayed.
 */
final class ReadAhead implements EventSource {

    private static final int MOST_ITEMS = 10_000;
    private static final long MOST_BYTES = 16 << 20;

    private final EventSource source;
    private final Deque<SourceItem> read = new ArrayDeque<>();
    private long bytes;
    private boolean useful;

    private ReadAhead(EventSource source) {
        this.source = source;
    }

    /**
     * Reads the beginning of a source.
     *
     * @param useful whether a result can come of an event
     * @param stopped asked before every item; ends the reading
     */
    static ReadAhead of(EventSource source, Predicate<Event> useful, BooleanSupplier stopped) {
        var ahead = new ReadAhead(source);
        while (!ahead.useful && ahead.hasRoom() && !stopped.getAsBoolean() && source.hasNext()) {
            ahead.add(source.next(), useful);
        }
        return ahead;
    }

    private boolean hasRoom() {
        return read.size() < MOST_ITEMS && bytes < MOST_BYTES;
    }

    private void add(SourceItem item, Predicate<Event> isUseful) {
        read.add(item);
        if (item instanceof SourceItem.Accepted accepted) {
            useful = isUseful.test(accepted.event());
        } else if (item instanceof SourceItem.Rejected rejected) {
            bytes += rejected.original().length;
        }
    }

    /** Whether it was read to its end, and no result can come of it. */
    boolean isUseless() {
        return !useful && !source.hasNext();
    }

    /** What was read and not yet handed on. */
    Collection<SourceItem> read() {
        return Collections.unmodifiableCollection(read);
    }

    @Override
    public boolean hasNext() {
        return !read.isEmpty() || source.hasNext();
    }

    @Override
    public SourceItem next() {
        return read.isEmpty() ? source.next() : read.remove();
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public long totalBytes() {
        return source.totalBytes();
    }

    @Override
    public long disordered() {
        return source.disordered();
    }

    @Override
    public long setAside() {
        return source.setAside();
    }

    @Override
    public void addTo(Tallies tallies) {
        source.addTo(tallies);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
