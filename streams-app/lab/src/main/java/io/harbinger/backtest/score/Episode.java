package io.harbinger.backtest.score;

import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * One alert from opened to cleared.
 *
 * @param alertId its identity
 * @param steps the levels told, in order of time; the last is NONE where it ended
 * @param flaps how often it was called flapping
 * @param peakScore highest score told, 0..100
 * @param peakAt when
 */
public record Episode(String alertId, List<Step> steps, int flaps, double peakScore, long peakAt) {

    public Episode {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an episode has at least one step");
        }
    }

    /** When it was first told. */
    public long opened() {
        return steps.get(0).time();
    }

    /** When it ended; {@link Span#OPEN} where it did not. */
    public long cleared() {
        Step last = steps.get(steps.size() - 1);
        return last.level() == Level.NONE ? last.time() : Span.OPEN;
    }

    /** The highest level told. */
    public Level peak() {
        return steps.stream().map(Step::level).max(Level::compareTo).orElse(Level.NONE);
    }

    /** The stretches in which the level told was {@code level} or higher. */
    public List<Span> atLeast(Level level) {
        List<Span> spans = new ArrayList<>(1);
        long since = Span.OPEN;
        for (Step step : steps) {
            boolean above = step.level().compareTo(level) >= 0;
            if (above && since == Span.OPEN) {
                since = step.time();
            } else if (!above && since != Span.OPEN) {
                spans.add(new Span(since, step.time()));
                since = Span.OPEN;
            }
        }
        if (since != Span.OPEN) {
            spans.add(new Span(since, Span.OPEN));
        }
        return spans;
    }
}
