package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.ReadProgress;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A source over other sources that must read ahead to know whether there is a next item, and keeps that item until it is
 * asked for.
 */
abstract class LookaheadSource implements EventSource {

    private final ReadProgress sources;
    private @Nullable SourceItem ready;

    /** @param sources the sources that it reads, and closes when it is closed */
    LookaheadSource(ReadProgress sources) {
        this.sources = sources;
    }

    /** Reads the next item; null at the end. */
    abstract @Nullable SourceItem advance();

    @Override
    public final boolean hasNext() {
        if (ready == null) {
            ready = advance();
        }
        return ready != null;
    }

    @Override
    public final SourceItem next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        SourceItem next = ready;
        ready = null;
        return next;
    }

    @Override
    public final long bytesRead() {
        return sources.bytesRead();
    }

    @Override
    public final long totalBytes() {
        return sources.totalBytes();
    }

    @Override
    public long disordered() {
        return sources.disordered();
    }

    @Override
    public final long setAside() {
        return sources.setAside();
    }

    @Override
    public void addTo(Tallies tallies) {
        sources.addTo(tallies);
    }

    @Override
    public final void close() throws IOException {
        sources.close();
    }
}
