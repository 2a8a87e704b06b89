package io.harbinger.app.observe;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.score.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Meters of what is found along the network; on an instance that does not propagate they stay 0. */
final class PanoramaMeters {

    private final Map<Level, AtomicInteger> incidents = new EnumMap<>(Level.class);
    private final AtomicInteger reached = new AtomicInteger();
    private final Map<Reason, LongAdder> refused;

    PanoramaMeters(MeterRegistry registry) {
        Arrays.stream(Level.values()).forEach(level -> {
            AtomicInteger open = new AtomicInteger();
            incidents.put(level, open);
            Gauge.builder("harbinger.incidents", open, AtomicInteger::get)
                    .description("Open incidents of the network, by level")
                    .tag("level", level.name())
                    .register(registry);
        });
        Gauge.builder("harbinger.upstream.risks", reached, AtomicInteger::get)
                .description("Subjects that something reaches through the network")
                .register(registry);
        refused = Counters.perValue(
                registry,
                "harbinger.impulses.refused",
                "Records of the topic of impulses that no stage can have written",
                Reason.class,
                "reason");
    }

    void propagated(Map<Level, Integer> open, int subjects) {
        incidents.forEach((level, gauge) -> gauge.set(open.getOrDefault(level, 0)));
        reached.set(subjects);
    }

    void refused(Reason reason) {
        Counters.of(refused, reason).increment();
    }
}
