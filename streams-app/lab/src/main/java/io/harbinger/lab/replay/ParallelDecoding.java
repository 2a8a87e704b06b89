package io.harbinger.lab.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Decodes many records on all processors, and passes them on one after the other, in their order, in the thread of the
 * caller. A few thousand are held at a time.
 *
 * @param <T> decoded records
 */
final class ParallelDecoding<T> implements AutoCloseable {

    private static final int CHUNK = 512;

    private final Function<byte[], T> decoder;
    private final Consumer<T> sink;
    private final int mostChunks = 2 * Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), ParallelDecoding::thread);
    private final Deque<Future<List<T>>> decoding = new ArrayDeque<>();
    private List<byte[]> chunk = new ArrayList<>(CHUNK);

    /** @param decoder is called by several threads at once */
    ParallelDecoding(Function<byte[], T> decoder, Consumer<T> sink) {
        this.decoder = decoder;
        this.sink = sink;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "harbinger-decode");
        thread.setDaemon(true);
        return thread;
    }

    void add(byte[] record) {
        chunk.add(record);
        if (chunk.size() == CHUNK) {
            decode();
        }
    }

    /** Passes on what is left. */
    void finish() {
        decode();
        while (!decoding.isEmpty()) {
            pass(decoding.remove());
        }
    }

    private void decode() {
        List<byte[]> full = chunk;
        chunk = new ArrayList<>(CHUNK);
        decoding.add(threads.submit(() -> full.stream().map(decoder).toList()));
        while (decoding.size() > mostChunks) {
            pass(decoding.remove());
        }
    }

    private void pass(Future<List<T>> decoded) {
        try {
            decoded.get().forEach(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while records were decoded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record of this run cannot be read", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
