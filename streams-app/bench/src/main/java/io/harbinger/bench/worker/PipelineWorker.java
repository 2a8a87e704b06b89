package io.harbinger.bench.worker;

import io.harbinger.app.lifecycle.Ticker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** Our own pipeline: measured over a log, let run through it, or live until it is told to stop. */
final class PipelineWorker {

    private PipelineWorker() {}

    /** Measures the stretch of a log. */
    static void measure(Order order, Answer answer, InstantSource clock) throws InterruptedException {
        try (var app = new App(order, clock)) {
            app.start();
            Stretch.of(order).watch(app.counted()::accepted, app::isAlive, answer);
            app.awaitTime(order.number("end"), () -> {});
            app.stop();
            answer.say("seen", app.counted().accepted());
            answer.say("refused", app.counted().refused());
        }
        Stretch.sayMemory(answer);
    }

    /** Runs to the end of a log, from wherever it was. */
    static void drain(Order order, Answer answer, InstantSource clock) throws InterruptedException {
        try (var app = new App(order, clock)) {
            app.start();
            app.awaitTime(
                    order.number("end"), () -> answer.progress(app.counted().accepted()));
            app.stop();
        }
    }

    /** Runs by the wall clock, with ticks of its own. */
    static void live(Order order, Answer answer, InstantSource clock, CountDownLatch stop) throws InterruptedException {
        var codec = new InputCodec(WireFormat.singleObject());
        try (var app = new App(order, clock);
                var ticker = Ticker.start(
                        ClientSettings.of(order.text("bootstrap")),
                        new Topics(order.text("prefix")).inputs(),
                        Duration.ofSeconds(1),
                        clock,
                        codec::encodeTick)) {
            app.start();
            answer.say("running", ticker.getClass().getSimpleName());
            stop.await();
            app.stop();
        }
        Stretch.sayMemory(answer);
    }
}
