package io.harbinger.app.observe;

import io.harbinger.schema.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The meters of one sink of alerts, tagged with its name. */
public final class SinkMeters {

    private static final String SINK = "sink";

    private final Map<Level, AtomicLong> open = new EnumMap<>(Level.class);
    private final AtomicLong deliveredAt;
    private final LongAdder accepted;
    private final LongAdder failed;
    private final AtomicInteger disabled = new AtomicInteger();

    /** @param ofStates whether what is open is known */
    SinkMeters(MeterRegistry registry, String sink, boolean ofStates, long startedAt) {
        for (Level level : Level.values()) {
            if (ofStates && level != Level.NONE) {
                open.put(level, open(registry, sink, level));
            }
        }
        Gauge.builder("harbinger.bridge.disabled", disabled, AtomicInteger::doubleValue)
                .description("1 once the sink has refused all deliveries for good")
                .tag(SINK, sink)
                .register(registry);
        deliveredAt = new AtomicLong(startedAt);
        Gauge.builder("harbinger.bridge.told.timestamp", deliveredAt, millis -> millis.doubleValue() / 1000)
                .description(
                        "When the sink last accepted a delivery or had none to refuse, or else when this process began")
                .baseUnit("seconds")
                .tag(SINK, sink)
                .register(registry);
        accepted = posts(registry, sink, "taken");
        failed = posts(registry, sink, "failed");
    }

    /** Sets how many alerts are open for the sink, by level; a level that is missing has none. */
    public void open(Map<Level, Long> counts) {
        open.forEach((level, cell) -> cell.set(counts.getOrDefault(level, 0L)));
    }

    /** Counts a delivery that the sink accepted. */
    public void delivered(Instant now) {
        deliveredAt.set(now.toEpochMilli());
        accepted.increment();
    }

    /** Nothing is undelivered for a failure: the sink is as well informed as by a delivery. */
    public void nothingFailed(Instant now) {
        deliveredAt.set(now.toEpochMilli());
    }

    /** The sink wants nothing more. */
    public void disabled() {
        disabled.set(1);
    }

    /** Counts a delivery of which something was not accepted. */
    public void failed() {
        failed.increment();
    }

    private static AtomicLong open(MeterRegistry registry, String sink, Level level) {
        var cell = new AtomicLong();
        Gauge.builder("harbinger.bridge.alerts.open", cell, AtomicLong::doubleValue)
                .description("Open alerts from the lowest level of the sink on, by level")
                .tags(SINK, sink, "level", Counters.tagValue(level))
                .register(registry);
        return cell;
    }

    private static LongAdder posts(MeterRegistry registry, String sink, String outcome) {
        return Counters.counter(
                registry,
                "harbinger.bridge.posts",
                "Deliveries to the sink, those included that only test whether it answers",
                SINK,
                sink,
                "outcome",
                outcome);
    }
}
