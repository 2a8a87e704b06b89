package io.harbinger.app.load;

import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.simulate.Load;
import io.harbinger.app.simulate.News;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.client.InputProducer;
import io.harbinger.domain.event.Event;
import io.harbinger.wire.InputCodec;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * Sends a simulated network and its events to a cluster. Ticks only with the history: present ticks are written by the
 * running pipeline.
 *
 * <p>The history is one transaction, so that no tick of the present, after which it would be late, comes between its
 * events (ADR 27), and none of it is left behind where sending is stopped.
 */
public final class LoadSender {

    private static final Duration STOP_WITHIN = Duration.ofMillis(9500);
    private static final Duration HISTORY_WITHIN = Duration.ofMinutes(10);
    private static final String HISTORY_ID = "harbinger-history";
    private static final long CAUGHT_UP_MILLIS = 1000;
    private static final long PAUSE_MILLIS = 2;
    private static final long PROGRESS_EVERY = 256;

    /**
     * What was sent.
     *
     * @param history events of the history
     * @param events events after it
     * @param took from the first event after the history to the last one acknowledged
     */
    public record Sent(long history, long events, Duration took) {

        public double perSecond() {
            return took.isZero() ? 0 : events / (took.toNanos() / 1e9);
        }
    }

    /** Receives how far sending has come. */
    public interface Listener {

        /** A history is on the cluster, of so many events. */
        void historySent(long events);

        /** What has happened in the network by now. */
        void happened(List<News> news);

        /** So many events after the history are sent. */
        void sent(long events);
    }

    private final LoadPlan plan;
    private final Stop stop = new Stop(STOP_WITHIN);

    public LoadSender(LoadPlan plan) {
        this.plan = plan;
    }

    /**
     * Sends until the plan is done or until {@link #stop()}, and waits until all is acknowledged.
     *
     * @throws org.apache.kafka.common.KafkaException when something could not be written
     */
    public Sent send(Listener listener) throws InterruptedException {
        try {
            Simulation simulation = plan.simulation();
            NetworkWriter.write(
                    plan.clients(),
                    plan.topics().network(),
                    plan.format(),
                    simulation.network().entities());
            Played history = plan.historyDays() == 0 ? Played.NOTHING : history(simulation, listener);
            if (stop.isRequested()) {
                return new Sent(history.events(), 0, Duration.ZERO);
            }
            try (InputProducer producer = InputProducer.connect(
                    plan.clients().producer(), plan.topics(), plan.partitions(), new InputCodec(plan.format()))) {
                return plan.disruption().isPresent()
                        ? present(simulation, producer, history, listener)
                        : load(simulation, producer, history.events(), listener);
            }
        } finally {
            stop.ended();
        }
    }

    /** Asks for the end and waits for it; false when it did not come in time. For a shutdown hook. */
    public boolean stop() {
        return stop.request();
    }

    /**
     * A history that was sent.
     *
     * @param until where the present goes on, epoch milliseconds
     */
    private record Played(long events, long until) {
        static final Played NOTHING = new Played(0, Long.MAX_VALUE);
    }

    private Played history(Simulation simulation, Listener listener) throws InterruptedException {
        try (InputProducer producer = InputProducer.begin(
                plan.clients().producer(),
                plan.topics(),
                plan.partitions(),
                new InputCodec(plan.format()),
                HISTORY_ID,
                HISTORY_WITHIN,
                plan.clock())) {
            // The progress of the cluster's pipeline is not known here: nothing to wait for.
            var playback = new Playback(Playback.Output.to(producer), () -> Long.MAX_VALUE, () -> !stop.isRequested());
            long until = untilNow(simulation, playback);
            if (stop.isRequested()) {
                producer.abort();
                return Played.NOTHING;
            }
            producer.commit();
            listener.historySent(playback.events());
            return new Played(playback.events(), until);
        }
    }

    /** Sending takes its time too: what happened meanwhile goes in as well. */
    private long untilNow(Simulation simulation, Playback playback) throws InterruptedException {
        long from = simulation.start();
        long to = plan.clock().millis();
        Iterator<Event> events = History.of(simulation, plan.learnt(), to);
        while (!stop.isRequested() && to - from > CAUGHT_UP_MILLIS) {
            playback.history(events, from, to, time -> {});
            from = to;
            to = plan.clock().millis();
            events = simulation.stream(from, to);
        }
        return from;
    }

    /** The network as it goes on, at its own pace, until a limit or a stop. */
    private Sent present(Simulation simulation, InputProducer producer, Played history, Listener listener)
            throws InterruptedException {
        long startNanos = System.nanoTime();
        long longest = longestNanos();
        var output = new PresentOutput(producer, listener::sent);
        var playback = new Playback(
                output, () -> Long.MAX_VALUE, () -> output.events() < plan.limit() && isRunning(startNanos, longest));
        long now = plan.clock().millis();
        listener.happened(
                simulation.news().stream().filter(news -> news.time() <= now).toList());
        playback.live(simulation.from(Math.min(now, history.until())), now, 1);
        producer.flush();
        return new Sent(history.events(), output.events(), Duration.ofNanos(System.nanoTime() - startNanos));
    }

    private Sent load(Simulation simulation, InputProducer producer, long history, Listener listener)
            throws InterruptedException {
        Load load = Load.of(simulation, plan.perSecond(), plan.clock().millis(), plan.limit());
        long longest = longestNanos();
        long startNanos = System.nanoTime();
        long sent = 0;
        while (sent < plan.limit() && isRunning(startNanos, longest)) {
            long due = load.due(System.nanoTime() - startNanos);
            while (sent < due && isRunning(startNanos, longest)) {
                producer.event(load.event(sent++));
                if (sent % PROGRESS_EVERY == 0) {
                    listener.sent(sent);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        producer.flush();
        listener.sent(sent);
        return new Sent(history, sent, Duration.ofNanos(System.nanoTime() - startNanos));
    }

    private long longestNanos() {
        return plan.longest().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }

    private boolean isRunning(long startNanos, long longest) {
        return !stop.isRequested() && System.nanoTime() - startNanos < longest;
    }
}
