package io.harbinger.bench.worker;

import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.app.observe.Meters;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.replay.EndOfLogAwaiter;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;

/** Our own topology as {@code run} runs it, meters included. */
final class MeasuredApplication implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 5;

    private final Meters meters;
    private final CountedEvents counted;
    private final EndOfLogAwaiter endOfLog;
    private final StreamsRunner runner;

    MeasuredApplication(WorkerOptions options, InstantSource clock) {
        this(options, clock, Telemetry.SILENT);
    }

    /** @param listener is told what the stages report */
    MeasuredApplication(WorkerOptions options, InstantSource clock, Telemetry listener) {
        Catalogue catalogue = BenchCatalogues.named(options.text("catalogue"));
        int partitions = (int) options.number("partitions");
        Properties properties = StreamsSetup.of(options);
        meters = new Meters(clock, "bench", catalogue.version());
        counted = new CountedEvents();
        endOfLog = new EndOfLogAwaiter(partitions);
        var topology = new RiskTopology(
                catalogue,
                Settings.live(partitions),
                new Topics(options.text("prefix")),
                Telemetry.both(meters.telemetry(), Telemetry.both(listener, Telemetry.both(counted, endOfLog))),
                WireFormat.singleObject());
        runner = new StreamsRunner(topology.build(properties), properties, clock);
        meters.watch(runner.streams());
    }

    StreamsRunner runner() {
        return runner;
    }

    CountedEvents counted() {
        return counted;
    }

    /** Starts it and returns when all tasks run. */
    void start() throws InterruptedException {
        runner.start();
        if (!runner.awaitRunning(START)) {
            throw failed();
        }
    }

    boolean isAlive() {
        return runner.failure().isEmpty();
    }

    /** Waits until the watermark of every task is at least {@code time}, epoch milliseconds. */
    void awaitTime(long time, Runnable meanwhile) throws InterruptedException {
        while (endOfLog.watermark() < time) {
            if (!isAlive()) {
                throw failed();
            }
            meanwhile.run();
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Commits everything and stops, so that the outputs can be read. */
    void stop() {
        if (!runner.stop()) {
            throw new IllegalStateException("the application did not stop in time");
        }
    }

    @Override
    public void close() {
        runner.close();
        meters.close();
    }

    /** That it ended by itself, or did not start. */
    IllegalStateException failed() {
        return new IllegalStateException("the pipeline failed: "
                + runner.failure().map(Throwable::toString).orElse("it did not start in time"));
    }
}
