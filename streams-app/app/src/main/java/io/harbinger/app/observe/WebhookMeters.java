package io.harbinger.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The meters of one receiver of webhooks, tagged with the name of its sink. */
public final class WebhookMeters {

    private static final String SINK = "sink";

    /** How an attempt ended. */
    public enum Outcome {
        /** Accepted. */
        DELIVERED,
        /** Asked to wait (429), or not there for now (502, 503, 504). */
        THROTTLED,
        /** Redirected; it is not followed. */
        REDIRECTED,
        /** Refused by a status from 400 on. */
        CLIENT_ERROR,
        /** Failed with a status from 500 on. */
        SERVER_ERROR,
        /** Wants nothing more (410). */
        GONE,
        /** No connection, or none that is allowed. */
        UNREACHABLE,
        /** No answer, or none in time. */
        NO_ANSWER
    }

    private final Map<Outcome, LongAdder> attempts;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong waitingMillis = new AtomicLong();
    private final AtomicLong full = new AtomicLong();

    WebhookMeters(MeterRegistry registry, String sink) {
        attempts = Counters.perValue(
                registry,
                "harbinger.webhook.attempts",
                "Attempts to deliver an event, by how they ended",
                Outcome.class,
                "outcome",
                SINK,
                sink);
        Gauge.builder("harbinger.webhook.pending", pending, AtomicLong::doubleValue)
                .description("Events that are read and not delivered")
                .baseUnit("events")
                .tag(SINK, sink)
                .register(registry);
        Gauge.builder("harbinger.webhook.waiting", waitingMillis, millis -> millis.doubleValue() / 1000)
                .description("How long the event waits that has waited longest for its delivery, since it was its turn")
                .baseUnit("seconds")
                .tag(SINK, sink)
                .register(registry);
        Gauge.builder("harbinger.webhook.full", full, AtomicLong::doubleValue)
                .description("1 while so much is undelivered that no more is read")
                .tag(SINK, sink)
                .register(registry);
    }

    /** Counts an attempt. */
    public void attempted(Outcome outcome) {
        Counters.of(attempts, outcome).increment();
    }

    /**
     * Sets what is undelivered.
     *
     * @param events how many
     * @param longest time that one of them has waited since it was its turn
     */
    public void pending(long events, Duration longest, boolean isFull) {
        pending.set(events);
        waitingMillis.set(longest.toMillis());
        full.set(isFull ? 1 : 0);
    }
}
