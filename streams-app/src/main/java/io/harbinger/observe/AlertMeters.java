package io.harbinger.observe;

import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Episodes open now, their transitions, and how long an alert took. */
final class AlertMeters {

    private static final Duration[] LATENCY = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(3),
        Duration.ofDays(1),
        Duration.ofDays(3)
    };

    private final Map<Level, LongAdder> active = new EnumMap<>(Level.class);
    private final Map<TransitionKind, LongAdder> transitions;
    private final Timer latency;

    AlertMeters(MeterRegistry registry) {
        for (Level level : Level.values()) {
            if (level != Level.NONE) {
                active.put(level, activeGauge(registry, level));
            }
        }
        transitions = Counters.perValue(
                registry, "harbinger.alert.transitions", "Changes of alerts", TransitionKind.class, "kind");
        latency = Timer.builder("harbinger.alert.latency")
                .description("From the end of an alert's evidence to its publication")
                .serviceLevelObjectives(LATENCY)
                .register(registry);
    }

    void transition(TransitionKind kind, Level previous, Level level, long latencyMillis) {
        Counters.of(transitions, kind).increment();
        latency.record(Math.max(0, latencyMillis), TimeUnit.MILLISECONDS);
        changeActive(previous, -1);
        changeActive(level, 1);
    }

    void changeActive(Level level, int by) {
        LongAdder count = active.get(level);
        if (count != null) {
            count.add(by);
        }
    }

    private static LongAdder activeGauge(MeterRegistry registry, Level level) {
        var count = new LongAdder();
        Gauge.builder("harbinger.alerts.active", count, LongAdder::doubleValue)
                .description("Episodes open on this instance")
                .tag("level", Counters.tagValue(level))
                .register(registry);
        return count;
    }
}
