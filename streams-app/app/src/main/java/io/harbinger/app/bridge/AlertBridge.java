package io.harbinger.app.bridge;

import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.observe.SinkMeters;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.schema.AlertTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic of alerts and drives the sinks. Records from before the follower has caught up only build
 * the state that the sinks begin with: an alert that opened and ended long ago may still be among them.
 */
public final class AlertBridge {

    private static final Logger LOG = LoggerFactory.getLogger(AlertBridge.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(9);
    private static final Duration LAST_DELIVERY_WITHIN = Duration.ofSeconds(6);

    private final TopicFollower follower;
    private final Function<byte[], AlertTransition> decoder;
    private final PublishedAlerts alerts = new PublishedAlerts();
    private final boolean ofTransitions;
    private final List<SinkDriver> drivers;
    private final Stop stop = new Stop(STOP_WITHIN);

    /**
     * Prepares a bridge to sinks of states.
     *
     * @param follower of the topic of open alerts; closed by {@link #run}
     * @param decoder of the topic's values
     * @param sinks with names that differ
     */
    public AlertBridge(
            TopicFollower follower,
            Function<byte[], AlertTransition> decoder,
            List<? extends AlertSink> sinks,
            InstantSource clock,
            BridgeMeters meters) {
        this(follower, decoder, false, clock, sinks, sink -> meters.sink(sink.name()));
    }

    private AlertBridge(
            TopicFollower follower,
            Function<byte[], AlertTransition> decoder,
            boolean ofTransitions,
            InstantSource clock,
            List<? extends AlertSink> sinks,
            Function<AlertSink, SinkMeters> meters) {
        this.follower = follower;
        this.decoder = decoder;
        this.ofTransitions = ofTransitions;
        this.drivers = sinks.stream()
                .map(sink -> new SinkDriver(sink, alerts.open(), clock, meters.apply(sink)))
                .toList();
    }

    /**
     * Prepares a bridge to a sink of transitions.
     *
     * @param follower of the topic of transitions, from where this sink was; closed by {@link #run}
     */
    public static AlertBridge ofTransitions(
            TopicFollower follower,
            Function<byte[], AlertTransition> decoder,
            AlertSink sink,
            InstantSource clock,
            BridgeMeters meters) {
        return new AlertBridge(
                follower, decoder, true, clock, List.of(sink), one -> meters.sinkOfTransitions(one.name()));
    }

    /** Works until {@link #stop()}. */
    public void run() {
        try (follower) {
            try {
                while (!stop.isRequested() && !follower.hasCaughtUp()) {
                    follower.pollRecords(this::apply);
                }
                begin();
                while (!stop.isRequested()) {
                    drivers.forEach(SinkDriver::batchEnded);
                    follower.pause(drivers.stream().anyMatch(SinkDriver::isFull));
                    commit(false);
                    follower.pollRecords(this::follow);
                }
            } finally {
                end();
            }
            commit(true);
        } finally {
            stop.ended();
        }
    }

    private void begin() {
        if (stop.isRequested()) {
            return;
        }
        if (ofTransitions) {
            LOG.info("delivering to {}, from offsets {} on", names(), follower.positions());
        } else {
            LOG.info("open alerts: {}; delivering to {}", alerts.open().size(), names());
        }
        drivers.forEach(SinkDriver::start);
    }

    private void end() {
        drivers.forEach(SinkDriver::stop);
        long until = System.nanoTime() + LAST_DELIVERY_WITHIN.toNanos();
        drivers.forEach(driver -> driver.awaitEnd(until));
    }

    /** What is delivered need not be read again after a restart. Only sinks of transitions keep their place. */
    private void commit(boolean last) {
        if (ofTransitions) {
            drivers.forEach(driver -> follower.commit(driver.firstUndelivered(), last));
        }
    }

    /** Whether all that was on the topic at the start is read. */
    boolean hasCaughtUp() {
        return follower.hasCaughtUp();
    }

    /** When whichever of its threads is furthest behind last began a pass of its loop; long ago where one hangs. */
    Instant lastPassAt() {
        return Stream.concat(
                        Stream.of(follower.polledAt()),
                        drivers.stream().filter(SinkDriver::isStarted).map(SinkDriver::lastPassAt))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Of each sink. */
    List<SinkDriver> drivers() {
        return drivers;
    }

    /** Asks for the end and waits for it; false when it did not come in time. For a shutdown hook. */
    public boolean stop() {
        return stop.request();
    }

    private AlertChange apply(ConsumerRecord<byte[], byte[]> record) {
        AlertTransition transition = record.value() == null ? null : decoder.apply(record.value());
        return ofTransitions ? AlertChange.of(record, transition) : alerts.apply(record, transition);
    }

    private void follow(ConsumerRecord<byte[], byte[]> record) {
        AlertChange change = apply(record);
        drivers.forEach(driver -> driver.accept(change));
    }

    private List<String> names() {
        return drivers.stream().map(SinkDriver::name).toList();
    }
}
