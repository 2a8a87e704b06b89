package io.harbinger.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlaybackTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long START = 1_600_000_000_000L / DAY * DAY;

    private final Recorder recorder = new Recorder();

    @Test
    void shouldTickBeforeEveryEventAndAtTheEndWhenPlayingHistory() throws Exception {
        var playback = new Playback(recorder, recorder::lastTick, () -> true);

        playback.history(every(25 * MINUTE, 10 * DAY), START, START + 10 * DAY, time -> {});

        assertThat(playback.events()).isEqualTo(10 * 24 * 60 / 25);
        assertThat(recorder.events).isSorted();
        assertThat(recorder.ticks).isSorted().endsWith(START + 10 * DAY);
        assertThat(recorder.eventsBehindTheirTick).isZero();
        assertThat(recorder.flushed).isTrue();
    }

    @Test
    void shouldNotRunFarAheadWhenThePipelineIsSlow() throws Exception {
        var playback = new Playback(recorder, this::advanceSlowly, () -> true);

        playback.history(every(HOUR, 20 * DAY), START, START + 20 * DAY, time -> {});

        assertThat(recorder.events).hasSize(20 * 24);
        assertThat(furthestAhead).isBetween(3 * DAY, 4 * DAY);
    }

    @Test
    void shouldComeToItsEndWhenAllEventsOfADayShareAnInstant() throws Exception {
        var playback = new Playback(recorder, recorder::lastTick, () -> true);

        playback.history(every(DAY, 30 * DAY), START, START + 30 * DAY, time -> {});

        assertThat(recorder.events).hasSize(30);
    }

    @Test
    void shouldFollowTheClockWhenLive() throws Exception {
        var playback = new Playback(recorder, recorder::lastTick, () -> true);
        long begun = System.nanoTime();

        // Four hours at four hours a second.
        playback.live(every(10 * MINUTE, 4 * HOUR), START, 4 * 3600);

        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(recorder.events).hasSize(24);
        assertThat(seconds).isGreaterThan(0.95);
    }

    @Test
    void shouldEndWhenStopped() throws Exception {
        var playback = new Playback(recorder, recorder::lastTick, () -> recorder.events.size() < 5);

        playback.history(every(MINUTE, DAY), START, START + DAY, time -> {});

        assertThat(recorder.events).hasSize(5);
        assertThat(recorder.ticks).doesNotContain(START + DAY);
    }

    @Test
    void shouldNotWaitForAPipelineThatWillNeverGetWhatWasLost() {
        var lossy = new Recorder() {
            @Override
            public void check() {
                throw new IllegalStateException("lost");
            }
        };
        var playback = new Playback(lossy, () -> START, () -> true);

        assertThatIllegalStateException()
                .isThrownBy(() -> playback.history(every(HOUR, 20 * DAY), START, START + 20 * DAY, time -> {}))
                .withMessage("lost");
    }

    private long furthestAhead;
    private long pipeline = START;

    /** A pipeline whose event time advances by a quarter of an hour at every query, up to the last tick. */
    private long advanceSlowly() {
        long fed = recorder.events.isEmpty() ? START : recorder.events.get(recorder.events.size() - 1);
        furthestAhead = Math.max(furthestAhead, fed - pipeline);
        pipeline = Math.min(recorder.lastTick(), pipeline + HOUR / 4);
        return pipeline;
    }

    /** Events at the last instant of every {@code step} of the span. */
    private static Iterator<Event> every(long step, long span) {
        return LongStream.rangeClosed(1, span / step)
                .mapToObj(i -> reading(START + i * step - 1))
                .iterator();
    }

    private static Event reading(long time) {
        return new SensorReading("r/" + time, "plant-1", "Plant", "t-1", "temperature", 20, "Cel", time);
    }

    private static class Recorder implements Playback.Output {

        private final List<Long> events = new ArrayList<>();
        private final List<Long> ticks = new ArrayList<>();
        private int eventsBehindTheirTick;
        private boolean flushed;

        private long lastTick() {
            return ticks.isEmpty() ? Long.MIN_VALUE : ticks.get(ticks.size() - 1);
        }

        @Override
        public void event(Event event) {
            events.add(event.time());
            if (event.time() < lastTick()) {
                eventsBehindTheirTick++;
            }
        }

        @Override
        public void tick(long time) {
            ticks.add(time);
        }

        @Override
        public void flush() {
            flushed = true;
        }
    }
}
