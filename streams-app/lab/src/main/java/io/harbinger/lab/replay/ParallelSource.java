package io.harbinger.lab.replay;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source that is read and parsed by a thread of its own, a few thousand items ahead. The items, their order and what
 * ends them are those of the source. For one reader, which closes it, or for several, each of which gets all items;
 * nobody else may read the source meanwhile.
 */
public final class ParallelSource implements EventSource {

    private final EventSource source;
    private final SourceReader reader;
    private final SourceReader.Chunks chunks;
    private SourceReader.Chunk current = new SourceReader.Chunk(List.of(), 0, false, null);
    private int next;

    private ParallelSource(EventSource source, SourceReader reader, SourceReader.Chunks chunks) {
        this.source = source;
        this.reader = reader;
        this.chunks = chunks;
    }

    /** Starts to read. */
    static ParallelSource of(EventSource source) {
        return shared(source, 1).get(0);
    }

    /** Starts to read once for {@code readers} threads, each of which gets all: the slowest one sets the pace. */
    public static List<ParallelSource> shared(EventSource source, int readers) {
        List<SourceReader.Chunks> queues =
                Stream.generate(SourceReader.Chunks::new).limit(readers).toList();
        SourceReader reader = SourceReader.start(source, queues);
        return queues.stream()
                .map(queue -> new ParallelSource(source, reader, queue))
                .toList();
    }

    @Override
    public boolean hasNext() {
        while (next == current.items().size()) {
            rethrow(current.failure());
            if (current.last()) {
                return false;
            }
            current = chunks.take();
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

    /** Stops reading where nobody else does; the source itself stays open, for whoever opened it. */
    @Override
    public void close() {
        reader.leave(chunks);
    }
}
