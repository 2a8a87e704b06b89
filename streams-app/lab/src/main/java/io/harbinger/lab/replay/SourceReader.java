package io.harbinger.lab.replay;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a source in a thread of its own, into the queue of each of those who want its items. */
final class SourceReader {

    private static final int CHUNK = 512;
    private static final int MOST_CHUNKS = 16;
    private static final long MOST_WAIT_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 50;

    /**
     * Some items.
     *
     * @param bytes how far the files had been read then
     * @param failure why there are no more; null where there are, or where the source has ended
     */
    record Chunk(
            List<SourceItem> items,
            long bytes,
            boolean last,
            @Nullable Throwable failure) {}

    /** What one of them has not taken yet. */
    static final class Chunks {

        private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(MOST_CHUNKS);
        private volatile boolean left;

        /** Waits for more. */
        Chunk take() {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the input", e);
            }
        }

        /** Waits for room, unless nobody takes from here any more. */
        private void put(Chunk chunk) throws InterruptedException {
            boolean taken = left;
            while (!taken) {
                taken = queue.offer(chunk, LOOK_MILLIS, TimeUnit.MILLISECONDS) || left;
            }
        }
    }

    private final EventSource source;
    private final List<Chunks> queues;
    private final Thread thread;

    private SourceReader(EventSource source, List<Chunks> queues) {
        this.source = source;
        this.queues = queues;
        this.thread = new Thread(this::readAll, "harbinger-read");
        this.thread.setDaemon(true);
    }

    static SourceReader start(EventSource source, List<Chunks> queues) {
        var reader = new SourceReader(source, List.copyOf(queues));
        reader.thread.start();
        return reader;
    }

    private void readAll() {
        try {
            boolean ended = false;
            while (!ended && !isLeft()) {
                Chunk chunk = read();
                for (Chunks queue : queues) {
                    queue.put(chunk);
                }
                ended = chunk.last();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLeft() {
        return queues.stream().allMatch(queue -> queue.left);
    }

    private Chunk read() {
        List<SourceItem> items = new ArrayList<>(CHUNK);
        try {
            while (items.size() < CHUNK && source.hasNext()) {
                items.add(source.next());
            }
            return new Chunk(List.copyOf(items), source.bytesRead(), items.size() < CHUNK, null);
        } catch (RuntimeException | Error failure) {
            return new Chunk(List.copyOf(items), source.bytesRead(), true, failure);
        }
    }

    /** One of them takes no more; when all have left, the reading ends. */
    void leave(Chunks queue) {
        queue.left = true;
        if (!isLeft()) {
            return;
        }
        thread.interrupt();
        try {
            // One that waits for standard input cannot be woken; it ends with the process.
            thread.join(MOST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
