package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.lifecycle.StopOnSignal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Long work that Ctrl-C and SIGTERM end early, in order: what is complete is kept, and nothing of ours is left behind. */
final class Interruptible {

    /** A broker may just be starting, or large outputs be written. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    /** Work that asks whether to stop, or waits for that, and gives the exit code. */
    @FunctionalInterface
    interface Work {

        int run(Stop stop) throws InterruptedException;
    }

    private Interruptible() {}

    /** The exit code of the work; after a signal the process ends with that of the signal. */
    static int run(CliContext context, Work work) throws InterruptedException {
        var stop = new Stop(STOP_WITHIN);
        var code = new AtomicInteger();
        StopOnSignal.during(
                () -> {
                    try {
                        code.set(work.run(stop));
                    } catch (RuntimeException | Error e) {
                        // Much cannot begin any more in a process that ends: that is no failure.
                        if (!stop.isRequested()) {
                            throw e;
                        }
                        context.err().println("harbinger: interrupted: nothing was complete");
                        code.set(ExitCode.INTERRUPTED.code());
                    } finally {
                        stop.ended();
                    }
                },
                () -> {
                    context.err().println("harbinger: stopping …");
                    return stop.request();
                });
        return code.get();
    }
}
