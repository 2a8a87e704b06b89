package io.harbinger.bench.worker;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One of the instances that share a log: says how far it is until it is asked to stop. */
final class InstanceWorker {

    /** The parent measures by what is reported. */
    private static final long REPORT_MILLIS = 20;

    private InstanceWorker() {}

    /**
     * Reports how many events it has done, and {@code ended} once its tasks are at the end of the log. It stays until all
     * are, since its tasks would go to another instance.
     */
    static void run(WorkerOptions options, WorkerOutput output, InstantSource clock, CountDownLatch stop)
            throws InterruptedException {
        var own = new OwnTasks();
        try (var app = new MeasuredApplication(options, clock, own)) {
            app.start();
            while (!own.haveReached(options.number("end"))) {
                if (!app.isAlive()) {
                    throw app.failed();
                }
                output.progress(app.counted().accepted());
                TimeUnit.MILLISECONDS.sleep(REPORT_MILLIS);
            }
            output.progress(app.counted().accepted());
            output.report("ended", app.counted().accepted());
            stop.await();
            app.stop();
            output.report("seen", app.counted().accepted());
            output.report("refused", app.counted().refused());
        }
        MeasuredRange.reportMemory(output);
    }
}
