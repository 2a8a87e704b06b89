package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.ExitCode;
import java.util.function.BooleanSupplier;

/**
 * An orderly stop when the process gets a signal to end (SIGTERM, Ctrl-C). The JVM then ends with 143 or 130; with
 * {@link ExitCode#FAILURE} when the stop was not orderly.
 */
public final class StopOnSignal {

    private StopOnSignal() {}

    /** Work that ends by itself or when it is stopped. */
    @FunctionalInterface
    public interface Work {

        void run() throws InterruptedException;
    }

    /**
     * Does the work; a signal meanwhile calls {@code stop}.
     *
     * @param stop returns when the work was stopped, and says whether all went well
     */
    public static void during(Work work, BooleanSupplier stop) throws InterruptedException {
        var hook = new Thread(
                () -> {
                    if (!stop.getAsBoolean()) {
                        Runtime.getRuntime().halt(ExitCode.FAILURE.code());
                    }
                },
                "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
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
