package io.harbinger.app.bridge;

import io.harbinger.app.observe.SinkMeters;
import io.harbinger.app.view.OpenAlerts;
import io.harbinger.schema.AlertTransition;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The attempts to deliver to one sink: when the next one may be, and the outcome of the last one. Called by one thread;
 * the failure may be read by any.
 */
final class SinkAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(SinkAttempts.class);
    /** After an exception, which is a fault of the program: another one may follow from the same cause. */
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(5);

    private final AlertSink sink;
    private final OpenAlerts<AlertTransition> alerts;
    private final SinkMeters meters;
    private Instant notBefore = Instant.MIN;
    private volatile @Nullable String failure;
    private volatile boolean ended;

    SinkAttempts(AlertSink sink, OpenAlerts<AlertTransition> alerts, SinkMeters meters) {
        this.sink = sink;
        this.alerts = alerts;
        this.meters = meters;
    }

    /** One attempt, unless the pause after the last one is not over at {@code now}. */
    void deliver(Instant now) throws InterruptedException {
        if (!ended && !now.isBefore(notBefore)) {
            report(attempt(now), now);
        }
    }

    /** Why the last delivery failed; null where it did not. */
    @Nullable String failure() {
        return failure;
    }

    /** Whether the receiving system wants nothing more. */
    boolean haveEnded() {
        return ended;
    }

    private Delivery attempt(Instant now) throws InterruptedException {
        try {
            return sink.deliver(() -> alerts.atLeast(sink.lowest()), now);
        } catch (RuntimeException e) {
            // A faulty sink must not end the others; its health check and its failed posts show it.
            LOG.debug("sink {} threw", sink.name(), e);
            return Delivery.failed(e.toString(), PAUSE_AFTER_FAULT);
        }
    }

    private void report(Delivery delivery, Instant now) {
        if (delivery.delivered()) {
            meters.delivered(now);
        } else if (delivery.sound()) {
            meters.nothingFailed(now);
        }
        if (delivery.failure() != null && delivery.isLast()) {
            ended(delivery.failure());
        } else if (delivery.failure() != null) {
            failed(delivery.failure(), delivery.pause(), now);
        } else if (delivery.delivered() && failure != null) {
            LOG.info("sink {} works again", sink.name());
            failure = null;
        }
    }

    private void ended(String reason) {
        LOG.error("sink {} is disabled until the bridge is started again: {}", sink.name(), reason);
        meters.failed();
        meters.disabled();
        failure = reason;
        ended = true;
    }

    /** Logs the first of several failures. */
    private void failed(String reason, Duration pause, Instant now) {
        if (failure == null && pause.isZero()) {
            LOG.warn("sink {} failed: {}", sink.name(), reason);
        } else if (failure == null) {
            LOG.warn("sink {} failed, next attempt in {} s: {}", sink.name(), pause.toSeconds(), reason);
        }
        meters.failed();
        failure = reason;
        notBefore = now.plus(pause);
    }
}
