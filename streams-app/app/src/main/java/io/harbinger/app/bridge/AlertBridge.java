package io.harbinger.app.bridge;

import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.schema.AlertTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final List<SinkDriver> drivers;
    private final Stop stop = new Stop(STOP_WITHIN);

    /**
     * Prepares a bridge.
     *
     * @param follower of the topic of open alerts, or of that of transitions; closed by {@link #run}
     * @param decoder of the topic's values
     * @param sinks with names that differ
     */
    public AlertBridge(
            TopicFollower follower,
            Function<byte[], AlertTransition> decoder,
            List<? extends AlertSink> sinks,
            InstantSource clock,
            BridgeMeters meters) {
        this.follower = follower;
        this.decoder = decoder;
        this.drivers = sinks.stream()
                .map(sink -> new SinkDriver(sink, alerts.open(), clock, meters.sink(sink.name())))
                .toList();
    }

    /** Works until {@link #stop()}. */
    public void run() {
        try (follower) {
            while (!stop.isRequested() && !follower.hasCaughtUp()) {
                follower.poll(this::apply);
            }
            if (!stop.isRequested()) {
                LOG.info("open alerts: {}; delivering to {}", alerts.open().size(), names());
                drivers.forEach(SinkDriver::start);
            }
            while (!stop.isRequested()) {
                drivers.forEach(SinkDriver::batchEnded);
                follower.poll(this::follow);
            }
        } finally {
            drivers.forEach(SinkDriver::stop);
            long until = System.nanoTime() + LAST_DELIVERY_WITHIN.toNanos();
            drivers.forEach(driver -> driver.awaitEnd(until));
            stop.ended();
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

    private AlertChange apply(TopicPosition at, String key, byte @Nullable [] value) {
        return alerts.apply(at, key, value == null ? null : decoder.apply(value));
    }

    private void follow(TopicPosition at, String key, byte @Nullable [] value) {
        AlertChange change = apply(at, key, value);
        drivers.forEach(driver -> driver.accept(change));
    }

    private List<String> names() {
        return drivers.stream().map(SinkDriver::name).toList();
    }
}
