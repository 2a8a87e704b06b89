package io.harbinger.app.load;

import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.simulate.Load;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.terminal.Progress;
import io.harbinger.client.InputProducer;
import io.harbinger.wire.InputCodec;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Sends a simulated network and events at a steady rate to a cluster. Ticks only with the history: present
 * ticks are written by the running pipeline.
 */
public final class LoadSender {

    private static final Duration STOP_WITHIN = Duration.ofMillis(9500);
    private static final long PAUSE_MILLIS = 2;
    private static final long PROGRESS_EVERY = 256;

    /**
     * What was sent.
     *
     * @param history events of the history
     * @param events events of the load
     * @param took from the first event of the load to the last one acknowledged
     */
    public record Sent(long history, long events, Duration took) {

        public double perSecond() {
            return took.isZero() ? 0 : events / (took.toNanos() / 1e9);
        }
    }

    private final LoadPlan plan;
    private final Stop stop = new Stop(STOP_WITHIN);

    public LoadSender(LoadPlan plan) {
        this.plan = plan;
    }

    /**
     * Sends until the plan is done or until {@link #stop()}, and waits until all is acknowledged.
     *
     * @param progress shows the number of events sent so far
     * @throws org.apache.kafka.common.KafkaException when something could not be written
     */
    public Sent send(Progress progress) throws InterruptedException {
        try {
            Simulation simulation = plan.simulation();
            NetworkWriter.write(
                    plan.clients(),
                    plan.topics().network(),
                    plan.format(),
                    simulation.network().entities());
            var codec = new InputCodec(plan.format());
            try (InputProducer producer =
                    InputProducer.connect(plan.clients().producer(), plan.topics(), plan.partitions(), codec)) {
                long history = history(simulation, producer);
                return load(simulation, producer, history, progress::at);
            }
        } finally {
            stop.ended();
        }
    }

    /** Asks for the end and waits for it; false when it did not come in time. For a shutdown hook. */
    public boolean stop() {
        return stop.request();
    }

    private long history(Simulation simulation, InputProducer producer) throws InterruptedException {
        if (plan.historyDays() == 0) {
            return 0;
        }
        // The progress of the cluster's pipeline is not known here: nothing to wait for.
        var playback = new Playback(Playback.Output.to(producer), () -> Long.MAX_VALUE, () -> !stop.isRequested());
        long from = simulation.start();
        long to = plan.clock().millis();
        playback.history(simulation.stream(from, to), from, to, time -> {});
        return playback.events();
    }

    private Sent load(Simulation simulation, InputProducer producer, long history, LongConsumer progress)
            throws InterruptedException {
        Load load = Load.of(simulation, plan.perSecond(), plan.clock().millis(), plan.limit());
        long longest = plan.longest().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        long startNanos = System.nanoTime();
        long sent = 0;
        while (sent < plan.limit() && isRunning(startNanos, longest)) {
            long due = load.due(System.nanoTime() - startNanos);
            while (sent < due && isRunning(startNanos, longest)) {
                producer.event(load.event(sent++));
                if (sent % PROGRESS_EVERY == 0) {
                    progress.accept(sent);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        producer.flush();
        progress.accept(sent);
        return new Sent(history, sent, Duration.ofNanos(System.nanoTime() - startNanos));
    }

    private boolean isRunning(long startNanos, long longest) {
        return !stop.isRequested() && System.nanoTime() - startNanos < longest;
    }
}
