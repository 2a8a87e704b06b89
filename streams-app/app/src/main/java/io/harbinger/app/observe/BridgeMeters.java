package io.harbinger.app.observe;

import io.harbinger.domain.score.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The meters of a bridge to Alertmanager, and its JVM's. */
public final class BridgeMeters implements AutoCloseable {

    private final ProcessMeters process;
    private final Map<String, AtomicLong> open = new HashMap<>();
    private final AtomicLong toldAt;
    private final LongAdder taken;
    private final LongAdder failed;

    /** Makes the meters; {@code version} of the program, as a tag of {@code harbinger.build}. */
    public BridgeMeters(InstantSource clock, String version) {
        process = new ProcessMeters(Tags.of("version", version));
        MeterRegistry registry = process.registry();
        for (Level level : Level.values()) {
            if (level != Level.NONE) {
                open.put(Counters.tagValue(level), gauge(registry, level));
            }
        }
        toldAt = new AtomicLong(clock.millis());
        Gauge.builder("harbinger.bridge.told.timestamp", toldAt, millis -> millis.doubleValue() / 1000)
                .description("When Alertmanager last took what it was told, or else when this process began")
                .baseUnit("seconds")
                .register(registry);
        taken = posts(registry, "taken");
        failed = posts(registry, "failed");
    }

    /** So many alerts are open now, by level in lower case. */
    public void open(Map<String, Long> counts) {
        open.forEach((level, cell) -> cell.set(counts.getOrDefault(level, 0L)));
    }

    /** Alertmanager took what it was told. */
    public void told(Instant now) {
        toldAt.set(now.toEpochMilli());
        taken.increment();
    }

    /** Alertmanager did not take it. */
    public void failed() {
        failed.increment();
    }

    /** All meters in Prometheus' text format 0.0.4. */
    public String scrape() {
        return process.scrape();
    }

    @Override
    public void close() {
        process.close();
    }

    private static AtomicLong gauge(MeterRegistry registry, Level level) {
        var cell = new AtomicLong();
        Gauge.builder("harbinger.bridge.alerts.open", cell, AtomicLong::doubleValue)
                .description("Open alerts that Alertmanager is told, by level")
                .tag("level", Counters.tagValue(level))
                .register(registry);
        return cell;
    }

    private static LongAdder posts(MeterRegistry registry, String outcome) {
        return Counters.counter(
                registry,
                "harbinger.bridge.posts",
                "Times that Alertmanager was told something, or that it was to be asked whether it is there",
                "outcome",
                outcome);
    }
}
