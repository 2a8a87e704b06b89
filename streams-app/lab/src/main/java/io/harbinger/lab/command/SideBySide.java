package io.harbinger.lab.command;

import io.harbinger.lab.replay.ParallelSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several replays of one source at the same time, each in a thread of its own. */
final class SideBySide {

    /** One of them. */
    @FunctionalInterface
    interface Replay<T> {

        T run(int index, ParallelSource source) throws InterruptedException, IOException;
    }

    private static final long MOST_WAIT_MILLIS = 2_000;

    private SideBySide() {}

    /** What came of each, in order; where one fails, the others are waited for no longer. */
    static <T> List<T> run(List<ParallelSource> sources, Replay<T> replay) throws InterruptedException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(sources.size(), SideBySide::thread);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                int index = i;
                running.add(threads.submit(() -> {
                    try (ParallelSource source = sources.get(index)) {
                        return replay.run(index, source);
                    }
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(result(one));
            }
            return results;
        } finally {
            threads.shutdownNow();
            // The caller closes the source next.
            boolean unused = threads.awaitTermination(MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "harbinger-replay");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T result(Future<T> running) throws InterruptedException, IOException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
