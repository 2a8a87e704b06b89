package io.harbinger.app.load;

import io.harbinger.client.InputProducer;
import io.harbinger.client.TickRule;
import io.harbinger.domain.event.Event;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Feeds a simulation: its history as fast as the pipeline reads it, then event time as a multiple of the clock. Never
 * far ahead of the pipeline in event time, so that what waits between them is bounded and alerts come in time.
 */
public final class Playback {

    private static final long HOUR = 3_600_000;

    /**
     * Event time between what is fed and what is processed; a day of the default network is 18,000 events. History may
     * run further ahead: lanes get their ticks a commit later, and that must not delay every single day.
     */
    private static final long AHEAD_LIVE = 24 * HOUR;

    private static final long AHEAD_HISTORY = 4 * AHEAD_LIVE;

    /** Ticks a second of the clock while live, where the grid is not bounded otherwise. */
    private static final double TICKS_PER_SECOND = 10;

    private static final long MIN_GRID = 1000;
    private static final long POLL_MILLIS = 5;

    /** Where events and ticks go, in the order given. */
    public interface Output {

        void event(Event event);

        /** Advances event time to {@code time}, epoch milliseconds, for every partition. */
        void tick(long time);

        void flush();

        /** Fails where something that was given is lost: the pipeline will never reach its time then. */
        default void check() {}

        static Output to(InputProducer producer) {
            return new Output() {
                @Override
                public void event(Event event) {
                    producer.event(event);
                }

                @Override
                public void tick(long time) {
                    producer.tick(time);
                }

                @Override
                public void flush() {
                    producer.flush();
                }

                @Override
                public void check() {
                    producer.check();
                }
            };
        }
    }

    private final Output output;
    private final LongSupplier processed;
    private final BooleanSupplier running;
    private long events;

    /**
     * A playback.
     *
     * @param processed event time of the pipeline, epoch milliseconds; {@link Long#MIN_VALUE} for none
     * @param running checked before every event; once false, playing ends
     */
    public Playback(Output output, LongSupplier processed, BooleanSupplier running) {
        this.output = output;
        this.processed = processed;
        this.running = running;
    }

    /** Events fed so far. */
    public long events() {
        return events;
    }

    /**
     * Plays events at full speed and waits until the pipeline has processed them.
     *
     * @param events in order of time
     * @param from time of the first, epoch milliseconds
     * @param to the tick that ends them: no event at or after it
     * @param progress receives the event time of the pipeline, never before {@code from}
     */
    public void history(Iterator<Event> events, long from, long to, LongConsumer progress) throws InterruptedException {
        var ticks = new TickRule(HOUR);
        while (events.hasNext() && running.getAsBoolean()) {
            Event event = events.next();
            tick(ticks, event);
            awaitPipeline(event.time() - AHEAD_HISTORY, from, progress);
            feed(event);
        }
        if (from < to && running.getAsBoolean()) {
            output.tick(to);
            output.flush();
            awaitPipeline(to, from, progress);
        }
    }

    /**
     * Plays events so that {@code from} is now and event time runs at {@code speed} times the clock; slower where the
     * pipeline cannot keep up.
     */
    public void live(Iterator<Event> events, long from, double speed) throws InterruptedException {
        var ticks = new TickRule(grid(speed));
        long startNanos = System.nanoTime();
        while (events.hasNext() && running.getAsBoolean()) {
            Event event = events.next();
            awaitClock(startNanos + (long) ((event.time() - from) / speed * 1e6));
            tick(ticks, event);
            awaitPipeline(event.time() - AHEAD_LIVE, from, reached -> {});
            if (running.getAsBoolean()) {
                feed(event);
            }
        }
    }

    private static long grid(double speed) {
        return (long) Math.max(MIN_GRID, Math.min(HOUR, speed * 1000 / TICKS_PER_SECOND));
    }

    /** Before waiting for the pipeline: without the ticks its event time could not advance that far. */
    private void tick(TickRule ticks, Event event) {
        for (long tick : ticks.before(event.time())) {
            output.tick(tick);
        }
    }

    private void feed(Event event) {
        output.event(event);
        events++;
    }

    private void awaitPipeline(long time, long from, LongConsumer progress) throws InterruptedException {
        long reached = Math.max(from, processed.getAsLong());
        while (reached < time && running.getAsBoolean()) {
            output.check();
            progress.accept(reached);
            Thread.sleep(POLL_MILLIS);
            reached = Math.max(from, processed.getAsLong());
        }
    }

    private void awaitClock(long nanoTime) throws InterruptedException {
        for (long left = nanoTime - System.nanoTime();
                left > 0 && running.getAsBoolean();
                left = nanoTime - System.nanoTime()) {
            // Feeding in bursts of a few milliseconds costs nothing in promptness and spares many wake-ups.
            Thread.sleep(Math.max(POLL_MILLIS, Math.min(100, left / 1_000_000)));
        }
    }
}
