package io.harbinger.bench.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** The roles of a child process. */
public final class Workers {

    /** The hidden command under which a child process starts. */
    public static final String COMMAND = "bench-worker";

    private Workers() {}

    /** Runs the role of the options; returns when done, or not at all where the parent ends before. */
    public static void run(WorkerOptions options, InputStream parent, PrintStream out, InstantSource clock)
            throws InterruptedException {
        var stop = new CountDownLatch(1);
        endWithParent(parent, options, stop);
        WorkerOutput output = new WorkerOutput(out);
        switch (options.text(WorkerOptions.ROLE)) {
            case "broker" -> BrokerWorker.run(options, output);
            case "poll" -> ConsumerWorker.run(options, output, ValueReaders.bare());
            case "decode" -> ConsumerWorker.run(options, output, ValueReaders.avro());
            case "decode-own" -> ConsumerWorker.run(options, output, ValueReaders.own());
            case "floor" -> FloorWorker.run(options, output, clock);
            case "naive" -> NaiveWorker.run(options, output, clock);
            case "pipeline" -> PipelineWorker.measure(options, output, clock);
            case "drain" -> PipelineWorker.drain(options, output, clock);
            case "live" -> PipelineWorker.live(options, output, clock, stop);
            case "instance" -> InstanceWorker.run(options, output, clock, stop);
            case "restore" -> RestoreWorker.run(options, output, clock);
            default -> WorkerRole.named(options.text(WorkerOptions.ROLE)).run(options, output, clock);
        }
    }

    /** The parent keeps our standard input open while it needs this process; a byte there asks for an orderly end. */
    private static void endWithParent(InputStream parent, WorkerOptions options, CountDownLatch stop) {
        var watch = new Thread(
                () -> {
                    try {
                        while (parent.read() >= 0) {
                            stop.countDown();
                        }
                    } catch (IOException e) {
                        // Treated as the end of the input.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch of " + options.text(WorkerOptions.ROLE));
        watch.setDaemon(true);
        watch.start();
    }
}
