package io.harbinger.runtime;

import java.util.function.BooleanSupplier;

/**
 * Runs an orderly stop when the process is told to end (SIGTERM, Ctrl-C). The JVM then ends with 143 or 130; with
 * {@link ExitCode#FAILURE} when the stop was not orderly.
 */
public final class StopOnSignal implements AutoCloseable {

    private final Thread hook;

    private StopOnSignal(Thread hook) {
        this.hook = hook;
    }

    /** Registers {@code stop}, which says whether all went well; closing takes it back. */
    public static StopOnSignal with(BooleanSupplier stop) {
        var hook = new Thread(
                () -> {
                    if (!stop.getAsBoolean()) {
                        Runtime.getRuntime().halt(ExitCode.FAILURE.code());
                    }
                },
                "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
        return new StopOnSignal(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already: the hook is at work, which is what it is for.
            return;
        }
    }
}
