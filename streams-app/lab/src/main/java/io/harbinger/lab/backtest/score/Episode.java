package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * One alert from opened to cleared.
 *
 * @param alertId its identity
 * @param steps the levels notified, in order of time; the last is NONE where it ended
 * @param flaps how often it was called flapping
 * @param peakScore highest score notified, 0..100
 * @param peakAt when
 */
public record Episode(String alertId, List<LevelStep> steps, int flaps, double peakScore, long peakAt) {

    public Episode {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an episode has at least one step");
        }
    }

    /** When it was first notified. */
    public long opened() {
        return steps.get(0).time();
    }

    /** What is left of it from a time on that lies within it, epoch milliseconds, under the same identity. */
    public Episode since(long time) {
        List<LevelStep> left = new ArrayList<>(steps.size());
        for (LevelStep step : steps) {
            if (step.time() <= time) {
                left.clear();
                left.add(new LevelStep(time, step.level()));
            } else {
                left.add(step);
            }
        }
        return new Episode(alertId, left, flaps, peakScore, Math.max(time, peakAt));
    }

    /** When it ended; {@link Interval#OPEN} where it did not. */
    public long cleared() {
        LevelStep last = steps.get(steps.size() - 1);
        return last.level() == Level.NONE ? last.time() : Interval.OPEN;
    }

    /** The highest level notified. */
    public Level peak() {
        return steps.stream().map(LevelStep::level).max(Level::compareTo).orElse(Level.NONE);
    }

    /** The intervals in which the notified level was {@code level} or higher. */
    public List<Interval> atLeast(Level level) {
        List<Interval> spans = new ArrayList<>(1);
        long since = Interval.OPEN;
        for (LevelStep step : steps) {
            boolean above = step.level().compareTo(level) >= 0;
            if (above && since == Interval.OPEN) {
                since = step.time();
            } else if (!above && since != Interval.OPEN) {
                spans.add(new Interval(since, step.time()));
                since = Interval.OPEN;
            }
        }
        if (since != Interval.OPEN) {
            spans.add(new Interval(since, Interval.OPEN));
        }
        return spans;
    }
}
