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

    /** Does as told; returns when done, or does not return where the parent ends before. */
    public static void run(Order order, InputStream parent, PrintStream out, InstantSource clock)
            throws InterruptedException {
        var stop = new CountDownLatch(1);
        endWithParent(parent, order, stop);
        Answer answer = new Answer(out);
        switch (order.text(Order.ROLE)) {
            case "broker" -> BrokerWorker.run(order, answer);
            case "poll" -> ConsumerWorker.run(order, answer, Readers.bare());
            case "decode" -> ConsumerWorker.run(order, answer, Readers.avro());
            case "decode-own" -> ConsumerWorker.run(order, answer, Readers.own());
            case "floor" -> FloorWorker.run(order, answer, clock);
            case "naive" -> NaiveWorker.run(order, answer, clock);
            case "pipeline" -> PipelineWorker.measure(order, answer, clock);
            case "drain" -> PipelineWorker.drain(order, answer, clock);
            case "live" -> PipelineWorker.live(order, answer, clock, stop);
            case "restore" -> RestoreWorker.run(order, answer, clock);
            default -> throw new IllegalArgumentException("unknown role in " + order);
        }
    }

    /** The parent holds our standard input open for as long as it wants us; a byte there asks for an orderly end. */
    private static void endWithParent(InputStream parent, Order order, CountDownLatch stop) {
        var watch = new Thread(
                () -> {
                    try {
                        while (parent.read() >= 0) {
                            stop.countDown();
                        }
                    } catch (IOException e) {
                        // As gone as at its end.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch of " + order.text(Order.ROLE));
        watch.setDaemon(true);
        watch.start();
    }
}
