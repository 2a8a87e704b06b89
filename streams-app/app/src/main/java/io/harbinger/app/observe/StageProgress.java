package io.harbinger.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** How far the tasks of one stage on this instance have come, and how many subjects they track. */
final class StageProgress {

    /** Beyond the last, the delay is an outage, or the time is not the clock's (a replay, the demo). */
    private static final Duration[] DELAY = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10)
    };

    /**
     * The event time of a task.
     *
     * @param time event time, epoch milliseconds
     * @param since when it got there, by the wall clock, epoch milliseconds
     */
    private record TaskTime(long time, long since) {}

    private final Map<Integer, TaskTime> times = new ConcurrentHashMap<>();
    private final Map<Integer, Long> subjects = new ConcurrentHashMap<>();
    private final LongAdder expired;
    private final InstantSource clock;
    private final Timer delay;

    StageProgress(MeterRegistry registry, String stage, InstantSource clock) {
        this.clock = clock;
        seconds(registry, stage, "harbinger.event.time", "Event time of the stage's slowest task, epoch", this::time);
        seconds(
                registry,
                stage,
                "harbinger.event.time.lag",
                "Wall clock minus the event time of the stage's slowest task on this instance",
                this::lag);
        seconds(
                registry,
                stage,
                "harbinger.event.time.ahead",
                "Event time of the stage's fastest task on this instance minus the wall clock, 0 where it is behind",
                this::ahead);
        seconds(
                registry,
                stage,
                "harbinger.event.time.idle",
                "How long the event time of some task of the stage has not advanced, by the wall clock",
                this::idle);
        Gauge.builder("harbinger.subjects.tracked", this, StageProgress::tracked)
                .description("Subjects with state on this instance")
                .tag("stage", stage)
                .register(registry);
        expired = Counters.counter(
                registry,
                "harbinger.subjects.expired",
                "Subjects forgotten, since nothing was observed of them for so long",
                "stage",
                stage);
        delay = Timer.builder("harbinger.event.time.delay")
                .description("Wall clock minus event time whenever a task's event time advances")
                .tag("stage", stage)
                .serviceLevelObjectives(DELAY)
                .register(registry);
    }

    void reached(int partition, long time) {
        long now = clock.millis();
        TaskTime before = times.get(partition);
        if (before == null || before.time() != time) {
            times.put(partition, new TaskTime(time, now));
            delay.record(Math.max(0, now - time), TimeUnit.MILLISECONDS);
        }
    }

    void expired() {
        expired.increment();
    }

    void subjects(int partition, long count) {
        subjects.put(partition, count);
    }

    void released(int partition) {
        times.remove(partition);
        subjects.remove(partition);
    }

    private double time() {
        return times.values().stream()
                .mapToDouble(task -> task.time() / 1000.0)
                .min()
                .orElse(Double.NaN);
    }

    /** NaN until a task has reported its event time: an unknown lag is not a lag of 0. */
    private double lag() {
        long now = clock.millis();
        return times.values().stream()
                .mapToDouble(task -> (now - task.time()) / 1000.0)
                .max()
                .orElse(Double.NaN);
    }

    private double ahead() {
        long now = clock.millis();
        return times.values().stream()
                .mapToDouble(task -> Math.max(0, (task.time() - now) / 1000.0))
                .max()
                .orElse(Double.NaN);
    }

    private double idle() {
        long now = clock.millis();
        return times.values().stream()
                .mapToDouble(task -> (now - task.since()) / 1000.0)
                .max()
                .orElse(Double.NaN);
    }

    private double tracked() {
        return subjects.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    private static void seconds(
            MeterRegistry registry, String stage, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .baseUnit("seconds")
                .tag("stage", stage)
                .strongReference(true)
                .register(registry);
    }
}
