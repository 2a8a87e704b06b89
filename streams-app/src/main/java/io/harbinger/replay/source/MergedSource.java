package io.harbinger.replay.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Files that are each in the order of event time, merged; holds one event of each. */
final class MergedSource implements EventSource {

    private final SourceList sources;
    private final PriorityQueue<Timed> heads = new PriorityQueue<>(Timed.ORDER);
    /** Sources that have no event in {@code heads} and may have another. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private @Nullable Sourced ready;

    MergedSource(List<? extends EventSource> sources) {
        this.sources = new SourceList(sources);
        for (int i = 0; i < sources.size(); i++) {
            open.add(i);
        }
    }

    @Override
    public boolean hasNext() {
        if (ready == null) {
            ready = advance();
        }
        return ready != null;
    }

    @Override
    public Sourced next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        Sourced next = ready;
        ready = null;
        return next;
    }

    private @Nullable Sourced advance() {
        while (!open.isEmpty()) {
            int index = open.element();
            EventSource source = sources.get(index);
            Sourced read = source.hasNext() ? source.next() : null;
            if (read != null && !(read instanceof Sourced.Good)) {
                return read;
            }
            if (read instanceof Sourced.Good good) {
                heads.add(new Timed(good, index, 0));
            }
            open.remove();
        }
        Timed first = heads.poll();
        if (first == null) {
            return null;
        }
        open.add(first.file());
        return first.good();
    }

    @Override
    public long bytesRead() {
        return sources.bytesRead();
    }

    @Override
    public long totalBytes() {
        return sources.totalBytes();
    }

    @Override
    public long disordered() {
        return sources.disordered();
    }

    @Override
    public void close() throws IOException {
        sources.close();
    }
}
