package io.harbinger.lab.demo;

import io.harbinger.app.cluster.ClusterException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The steps before a demo plays: each is said as it begins, and again every while that it takes, so that a machine with too
 * much to do is not silent. Where the broker does not answer in time, that is why, and is said in one line.
 */
final class DemoSteps implements AutoCloseable {

    private final DemoConsole console;
    private final ScheduledExecutorService reminder = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "demo-steps");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String step = "";

    /** @param every after which a step is said again */
    DemoSteps(DemoConsole console, Duration every) {
        this.console = console;
        var unused =
                reminder.scheduleAtFixedRate(this::remind, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The next step begins. */
    void begin(String what) {
        step = what;
        console.step(what);
    }

    /** The next step begins, which tells its own progress. */
    void beginWithProgress(String what) {
        step = "";
        console.step(what);
    }

    private void remind() {
        String now = step;
        if (!now.isEmpty()) {
            console.step("still " + now + load());
        }
    }

    /** The failure as a user understands it: it was the broker of this process that did not answer. */
    RuntimeException explained(RuntimeException failure) {
        boolean late = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException);
        return late
                ? new ClusterException(
                        "the broker of the demo did not answer in time" + load()
                                + "; try again, and report it where the machine has little else to do",
                        failure)
                : failure;
    }

    /** Processes that want to run, where the system tells. */
    private static String load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double load = system.getSystemLoadAverage();
        return load < 0
                ? ""
                : String.format(Locale.ROOT, " (load %.1f on %d processors)", load, system.getAvailableProcessors());
    }

    @Override
    public void close() {
        reminder.shutdownNow();
    }
}
