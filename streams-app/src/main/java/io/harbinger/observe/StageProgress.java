package io.harbinger.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far the tasks of one stage on this instance have come, and how many subjects they track. */
final class StageProgress {

    private final Map<Integer, Long> times = new ConcurrentHashMap<>();
    private final Map<Integer, Long> subjects = new ConcurrentHashMap<>();

    StageProgress(MeterRegistry registry, String stage, InstantSource clock) {
        Gauge.builder("harbinger.event.time.lag", this, progress -> progress.lagSeconds(clock))
                .description("Wall clock minus the event time of the stage's slowest task on this instance")
                .baseUnit("seconds")
                .tag("stage", stage)
                .register(registry);
        Gauge.builder("harbinger.subjects.tracked", this, StageProgress::tracked)
                .description("Subjects with state on this instance")
                .tag("stage", stage)
                .register(registry);
    }

    void reached(int partition, long time) {
        times.put(partition, time);
    }

    void subjects(int partition, long count) {
        subjects.put(partition, count);
    }

    void released(int partition) {
        times.remove(partition);
        subjects.remove(partition);
    }

    /** NaN until a task has reached any time: no lag is known, which is not no lag. */
    private double lagSeconds(InstantSource clock) {
        long now = clock.millis();
        return times.values().stream()
                .mapToDouble(time -> (now - time) / 1000.0)
                .max()
                .orElse(Double.NaN);
    }

    private double tracked() {
        return subjects.values().stream().mapToDouble(Long::doubleValue).sum();
    }
}
