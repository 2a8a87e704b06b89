package io.harbinger.bench.process;

/** Runs an action if this process ends before {@link #remove}. */
public final class ShutdownHook {

    private final Thread thread;

    public ShutdownHook(Runnable action) {
        thread = new Thread(action);
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /** The action is no longer needed. */
    public void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // This process is ending already, and the action runs.
        }
    }
}
