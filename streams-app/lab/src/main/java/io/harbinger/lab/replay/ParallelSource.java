package io.harbinger.lab.replay;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A source that is read and parsed by a thread of its own, a few thousand items ahead. The items, their order and what
 * ends them are those of the source. For one reader, which closes it; nobody else may read the source meanwhile.
 */
final class ParallelSource implements EventSource {

    private static final int CHUNK = 512;
    private static final int MOST_CHUNKS = 16;
    private static final long MOST_WAIT_MILLIS = 1_000;

    /**
     * Some items.
     *
     * @param bytes how far the files had been read then
     * @param failure why there are no more; null where there are, or where the source has ended
     */
    private record Chunk(
            List<SourceItem> items,
            long bytes,
            boolean last,
            @Nullable Throwable failure) {}

    private final EventSource source;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private final Thread thread;
    private Chunk current = new Chunk(List.of(), 0, false, null);
    private int next;

    private ParallelSource(EventSource source) {
        this.source = source;
        this.thread = new Thread(this::readAll, "harbinger-read");
        this.thread.setDaemon(true);
    }

    /** Starts to read. */
    static ParallelSource of(EventSource source) {
        var parallel = new ParallelSource(source);
        parallel.thread.start();
        return parallel;
    }

    private void readAll() {
        try {
            Chunk chunk;
            do {
                chunk = read();
                chunks.put(chunk);
            } while (!chunk.last());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Chunk read() {
        List<SourceItem> items = new ArrayList<>(CHUNK);
        try {
            while (items.size() < CHUNK && source.hasNext()) {
                items.add(source.next());
            }
            return new Chunk(items, source.bytesRead(), items.size() < CHUNK, null);
        } catch (RuntimeException | Error failure) {
            return new Chunk(items, source.bytesRead(), true, failure);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == current.items().size()) {
            rethrow(current.failure());
            if (current.last()) {
                return false;
            }
            current = take();
            next = 0;
        }
        return true;
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private Chunk take() {
        try {
            return chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the input", e);
        }
    }

    @Override
    public SourceItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.items().get(next++);
    }

    @Override
    public long bytesRead() {
        return current.bytes();
    }

    @Override
    public long totalBytes() {
        return source.totalBytes();
    }

    /** Known when all is read. */
    @Override
    public long disordered() {
        return source.disordered();
    }

    /** Known when all is read. */
    @Override
    public long setAside() {
        return source.setAside();
    }

    @Override
    public void addTo(Tallies tallies) {
        source.addTo(tallies);
    }

    /** Stops reading; the source itself stays open, for whoever opened it. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            // One that waits for standard input cannot be woken; it ends with the process.
            thread.join(MOST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
