package io.harbinger.testing.pipeline;

import io.harbinger.domain.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays a log into a pipeline, with in-band ticks at the boundaries of days, as the replayer does. */
public final class LogPlayer {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private LogPlayer() {}

    /** Events in the order given, which is that of their time; all panes of the catalogues here close at the end. */
    public static void playInOrder(Pipeline pipeline, List<? extends Event> events) {
        steps(events, Event::time).forEach(step -> step.play(pipeline));
    }

    /** One thing after the other. */
    public sealed interface Step {

        void play(Pipeline pipeline);

        /** An event arrives. */
        record Arrival(Event event) implements Step {
            @Override
            public void play(Pipeline pipeline) {
                pipeline.send(event);
            }
        }

        /** A tick on every input; epoch milliseconds. */
        record Tick(long time) implements Step {
            @Override
            public void play(Pipeline pipeline) {
                pipeline.tick(time);
            }
        }
    }

    /** When an event arrives, by the time of the ticks; epoch milliseconds. */
    @FunctionalInterface
    public interface Schedule {
        long of(Event event);
    }

    /** Events as they arrive by a schedule, a tick at each start of a day, and enough ticks at the end. */
    public static List<Step> steps(List<? extends Event> events, Schedule arrival) {
        record Timed(long at, Step step) {}
        var timed = new ArrayList<Timed>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Event event : events) {
            long at = arrival.of(event);
            timed.add(new Timed(at, new Step.Arrival(event)));
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        for (long day = Math.floorDiv(first, DAY) * DAY; day <= last + 30 * DAY; day += DAY) {
            timed.add(new Timed(day, new Step.Tick(day)));
        }
        // Stable: a tick comes after the events that arrive at its instant.
        return timed.stream()
                .sorted(Comparator.comparingLong(Timed::at))
                .map(Timed::step)
                .toList();
    }
}
