package io.harbinger.bench.worker;

import io.harbinger.app.lifecycle.Ticker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** Our own pipeline: measured over a log, run through it unmeasured, or live until asked to stop. */
final class PipelineWorker {

    private PipelineWorker() {}

    /** Measures the range of a log after the warm-up. */
    static void measure(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        try (var app = new MeasuredApplication(options, clock)) {
            app.start();
            MeasuredRange.of(options).watch(app.counted()::accepted, app::isAlive, output);
            app.awaitTime(options.number("end"), () -> {});
            app.stop();
            output.report("seen", app.counted().accepted());
            output.report("refused", app.counted().refused());
        }
        MeasuredRange.reportMemory(output);
    }

    /** Runs to the end of a log, from its committed offsets on. */
    static void drain(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        try (var app = new MeasuredApplication(options, clock)) {
            app.start();
            app.awaitTime(
                    options.number("end"), () -> output.progress(app.counted().accepted()));
            app.stop();
        }
    }

    /** Runs by the wall clock, with ticks of its own. */
    static void live(WorkerOptions options, WorkerOutput output, InstantSource clock, CountDownLatch stop)
            throws InterruptedException {
        var codec = new InputCodec(WireFormat.singleObject());
        try (var app = new MeasuredApplication(options, clock);
                var ticker = Ticker.start(
                        ClientSettings.of(options.text("bootstrap")),
                        new Topics(options.text("prefix")).inputs(),
                        Duration.ofSeconds(1),
                        clock,
                        codec::encodeTick)) {
            app.start();
            output.report("running", ticker.getClass().getSimpleName());
            stop.await();
            app.stop();
        }
        MeasuredRange.reportMemory(output);
    }
}
