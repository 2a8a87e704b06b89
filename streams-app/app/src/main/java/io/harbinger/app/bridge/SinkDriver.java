package io.harbinger.app.bridge;

import io.harbinger.app.observe.SinkMeters;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlerts;
import io.harbinger.schema.AlertTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to one sink, on a thread of its own: when changes arrive, and when the clock makes something due. */
final class SinkDriver {

    private static final Logger LOG = LoggerFactory.getLogger(SinkDriver.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final AlertSink sink;
    private final OpenAlerts<AlertTransition> alerts;
    private final InstantSource clock;
    private final SinkMeters meters;
    private final SinkAttempts attempts;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread;
    private boolean accepted;
    private volatile boolean stopping;
    private volatile @Nullable String lost;
    private volatile Instant lastPassAt;

    SinkDriver(AlertSink sink, OpenAlerts<AlertTransition> alerts, InstantSource clock, SinkMeters meters) {
        this.sink = sink;
        this.alerts = alerts;
        this.clock = clock;
        this.meters = meters;
        this.attempts = new SinkAttempts(sink, alerts, meters);
        this.lastPassAt = clock.instant();
        this.thread = new Thread(this::run, "sink-" + sink.name());
        thread.setDaemon(true);
    }

    String name() {
        return sink.name();
    }

    /** Begins to deliver, with all alerts that are open now. */
    void start() {
        lastPassAt = clock.instant();
        thread.start();
    }

    boolean isStarted() {
        return thread.getState() != Thread.State.NEW;
    }

    /** Hands a change to the sink, unless it is below the sink's level. */
    void accept(AlertChange change) {
        AlertChange visible = change.atLeast(sink.lowest());
        if (visible.isEmpty()) {
            return;
        }
        try {
            sink.accept(visible);
            accepted = true;
        } catch (RuntimeException e) {
            LOG.error("sink {} lost a change, restart the bridge: {}", sink.name(), e.toString());
            lost = "lost a change at " + change.at() + ": " + e;
        }
    }

    /** All changes that came together are accepted: counts what is open, and delivers them together. */
    void batchEnded() {
        meters.open(alerts.countAtLeast(sink.lowest()));
        if (accepted) {
            accepted = false;
            wakeUp.release();
        }
    }

    /** Whether the bridge must read no further, for now or for good. */
    boolean isFull() {
        return attempts.haveEnded() || sink.isFull();
    }

    /** As {@link AlertSink#firstUndelivered}. */
    Map<Integer, Long> firstUndelivered() {
        return sink.firstUndelivered();
    }

    /** Why the last delivery failed, or a change was lost, which only a restart repairs; null where all is well. */
    @Nullable String failure() {
        String lostChange = lost;
        return lostChange == null ? attempts.failure() : lostChange;
    }

    /** When it last looked for something to deliver; long ago where the sink hangs. */
    Instant lastPassAt() {
        return lastPassAt;
    }

    /** Requests the end, without waiting. */
    void stop() {
        stopping = true;
        wakeUp.release();
    }

    /**
     * Waits for the end of the current delivery, and interrupts it at the deadline.
     *
     * @param until by {@link System#nanoTime}
     */
    void awaitEnd(long until) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopping) {
                Instant now = clock.instant();
                lastPassAt = now;
                attempts.deliver(now);
                if (wakeUp.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("sink {} is interrupted", sink.name());
        }
    }
}
