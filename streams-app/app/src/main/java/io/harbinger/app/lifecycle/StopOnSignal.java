package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.ExitCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * An orderly stop when the process gets a signal to end (SIGTERM, Ctrl-C). The JVM then ends with 143 or 130; with
 * {@link ExitCode#FAILURE} when the stop was not orderly.
 */
public final class StopOnSignal {

    /** What the work still has to say once it was stopped: a summary in a moment. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private StopOnSignal() {}

    /** Work that ends by itself or when it is stopped. */
    @FunctionalInterface
    public interface Work {

        void run() throws InterruptedException;
    }

    /**
     * Does the work; a signal meanwhile calls {@code stop}, and lets the work print what it comes to.
     *
     * @param stop returns when the work was stopped, and says whether all went well
     */
    public static void during(Work work, BooleanSupplier stop) throws InterruptedException {
        var returned = new CountDownLatch(1);
        var hook = new Thread(
                () -> {
                    if (!stop.getAsBoolean()) {
                        Runtime.getRuntime().halt(ExitCode.FAILURE.code());
                    }
                    awaitQuietly(returned);
                },
                "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            returned.countDown();
            remove(hook);
        }
    }

    /** Work that was stopped in order may have no end of its own: that is no failure. */
    private static void awaitQuietly(CountDownLatch returned) {
        try {
            boolean unused = returned.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook runs.
            return;
        }
    }
}
