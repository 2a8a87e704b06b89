package io.harbinger.app.observe;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.indicator.Unused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Meters of the events of each source: accepted, rejected, late, repeated, revised. */
final class EventMeters {

    private static final Duration[] LATENESS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1),
        Duration.ofDays(7),
        Duration.ofDays(30)
    };

    private final Map<EventKind, LongAdder> accepted;
    private final Map<EventKind, LongAdder> late;
    private final LongAdder lateReports;
    private final Map<EventKind, LongAdder> duplicate;
    private final Map<EventKind, Map<Unused, LongAdder>> unused = new EnumMap<>(EventKind.class);
    private final Map<EventKind, LongAdder> outdated;
    private final Map<EventKind, LongAdder> revised;
    private final Map<EventKind, LongAdder> retracted;
    private final Map<EventKind, LongAdder> unknown;
    private final Map<EventKind, Map<Reason, LongAdder>> rejected = new EnumMap<>(EventKind.class);
    private final Timer lateness;

    EventMeters(MeterRegistry registry) {
        accepted = bySource(registry, "harbinger.events.accepted", "Events that passed ingest");
        late = bySource(registry, "harbinger.events.late", "Events that came after their pane had closed");
        lateReports = Counters.counter(
                registry, "harbinger.reports.late", "Reports of feeds that came after their pane was final, left out");
        duplicate = bySource(registry, "harbinger.events.duplicate", "Events seen before, ignored");
        outdated = bySource(registry, "harbinger.events.outdated", "Events known in a higher revision, ignored");
        revised = bySource(registry, "harbinger.events.revised", "Events that took the place of an earlier revision");
        retracted = bySource(registry, "harbinger.events.retracted", "Events that withdrew what was stated");
        unknown = bySource(
                registry, "harbinger.subjects.unknown", "Events about nodes, lanes or products not in the network");
        for (EventKind kind : EventKind.values()) {
            unused.put(
                    kind,
                    Counters.perValue(
                            registry,
                            "harbinger.events.unused",
                            "Events that no indicator uses",
                            Unused.class,
                            "reason",
                            "source",
                            Counters.tagValue(kind)));
            rejected.put(
                    kind,
                    Counters.perValue(
                            registry,
                            "harbinger.events.rejected",
                            "Records sent to the dead-letter topic",
                            Reason.class,
                            "reason",
                            "source",
                            Counters.tagValue(kind)));
        }
        lateness = Timer.builder("harbinger.event.lateness")
                .description("How long after its pane had closed a late event came, event time")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    void accepted(EventKind kind, int count) {
        Counters.of(accepted, kind).add(count);
    }

    void rejected(EventKind kind, Reason reason) {
        Map<Reason, LongAdder> byReason = rejected.get(kind);
        if (byReason != null) {
            Counters.of(byReason, reason).increment();
        }
    }

    void late(EventKind kind, long lateByMillis) {
        Counters.of(late, kind).increment();
        lateness.record(lateByMillis, TimeUnit.MILLISECONDS);
    }

    void lateReport() {
        lateReports.increment();
    }

    void duplicate(EventKind kind) {
        Counters.of(duplicate, kind).increment();
    }

    void unused(EventKind kind, Unused why) {
        Map<Unused, LongAdder> byReason = unused.get(kind);
        if (byReason != null) {
            Counters.of(byReason, why).increment();
        }
    }

    void outdated(EventKind kind) {
        Counters.of(outdated, kind).increment();
    }

    void revised(EventKind kind) {
        Counters.of(revised, kind).increment();
    }

    void retracted(EventKind kind) {
        Counters.of(retracted, kind).increment();
    }

    void unknown(EventKind kind, int count) {
        Counters.of(unknown, kind).add(count);
    }

    private static Map<EventKind, LongAdder> bySource(MeterRegistry registry, String name, String description) {
        return Counters.perValue(registry, name, description, EventKind.class, "source");
    }
}
