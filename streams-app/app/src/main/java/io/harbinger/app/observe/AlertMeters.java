package io.harbinger.app.observe;

import io.harbinger.app.view.InstanceView;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.SubjectType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Meters of alerts: open now, transitions, latency of publication, and for how long they were open. */
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

    private static final Duration[] OPEN = {
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofHours(12),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(4),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30),
        Duration.ofDays(90)
    };

    private final Map<SubjectType, Map<TransitionKind, LongAdder>> transitions = new EnumMap<>(SubjectType.class);
    private final Timer latency;
    private final Timer open;

    AlertMeters(MeterRegistry registry, InstanceView view) {
        for (SubjectType type : SubjectType.values()) {
            active(registry, view, type);
            transitions.put(
                    type,
                    Counters.perValue(
                            registry,
                            "harbinger.alert.transitions",
                            "Changes of alerts",
                            TransitionKind.class,
                            "kind",
                            "subject_type",
                            Counters.tagValue(type)));
        }
        latency = Timer.builder("harbinger.alert.latency")
                .description("From the end of an alert's evidence to its publication, by the time of ticks")
                .serviceLevelObjectives(LATENCY)
                .register(registry);
        open = Timer.builder("harbinger.alert.open")
                .description("From the onset of an alert to its clearing, event time")
                .serviceLevelObjectives(OPEN)
                .register(registry);
    }

    void transition(Transition transition) {
        Assessment assessment = transition.assessment();
        SubjectType type = assessment.subject().type();
        Map<TransitionKind, LongAdder> kinds = transitions.get(type);
        if (kinds != null) {
            Counters.of(kinds, transition.kind()).increment();
        }
        record(latency, assessment.publishedAt() - assessment.time());
        if (transition.kind() == TransitionKind.CLEARED) {
            record(open, assessment.time() - transition.onset());
        }
    }

    private static void record(Timer timer, long millis) {
        timer.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    private static void active(MeterRegistry registry, InstanceView view, SubjectType type) {
        for (Level level : Level.values()) {
            if (level != Level.NONE) {
                Gauge.builder("harbinger.alerts.active", view, outputs -> outputs.countOpen(type, level))
                        .description("Episodes open on this instance")
                        .tags("level", Counters.tagValue(level), "subject_type", Counters.tagValue(type))
                        .strongReference(true)
                        .register(registry);
            }
        }
        Gauge.builder("harbinger.alerts.stale", view, outputs -> outputs.countStale(type))
                .description("Episodes open on this instance whose data have stopped")
                .tags("subject_type", Counters.tagValue(type))
                .strongReference(true)
                .register(registry);
    }
}
