package io.harbinger.app.bridge;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Bridges of one process: they run at the same time, and end together. */
public final class Bridges {

    private final List<AlertBridge> all;

    /** @param all one at least, none of them run yet */
    public Bridges(List<AlertBridge> all) {
        this.all = List.copyOf(all);
    }

    /** Works until {@link #stop()}, or until one of them fails: what it threw ends the others, too. */
    public void run() {
        List<CompletableFuture<Void>> running = all.stream()
                .map(bridge -> CompletableFuture.runAsync(bridge::run, thread("bridge")))
                .toList();
        try {
            CompletableFuture.anyOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            boolean unused = stop();
        }
    }

    /** Asks all for the end and waits for it; false when it did not come in time. For a shutdown hook. */
    public boolean stop() {
        List<CompletableFuture<Boolean>> ends = all.stream()
                .map(bridge -> CompletableFuture.supplyAsync(bridge::stop, thread("bridge-stop")))
                .toList();
        return ends.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
    }

    boolean haveCaughtUp() {
        return all.stream().allMatch(AlertBridge::hasCaughtUp);
    }

    Instant lastPassAt() {
        return all.stream().map(AlertBridge::lastPassAt).min(Instant::compareTo).orElseThrow();
    }

    Stream<SinkDriver> drivers() {
        return all.stream().flatMap(bridge -> bridge.drivers().stream());
    }

    private static Executor thread(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        };
    }
}
