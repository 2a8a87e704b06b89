package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.stats.Habit;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.harbinger.domain.indicator.Measure#STUCK}: observed panes in a row with one unchanged value, in units of
 * the longest such run before, which is taken as at least {@link #LEAST_RUN}: a sensor of coarse resolution often
 * repeats its value and is not stuck. Before are the last {@link #CAPACITY} runs, and runs that are a {@link Habit}: a
 * door may rest every weekend.
 */
final class StuckMeasure implements MeasureStrategy {

    /** Runs kept. */
    private static final int CAPACITY = 32;

    private static final int LEAST_RUN = 5;

    @Override
    public Accumulator empty() {
        return Extent.EMPTY;
    }

    @Override
    public Measured measure(Indicator indicator, ClosedState state, Pane pane) {
        Extent content = (Extent) pane.content();
        if (content.samples() == 0) {
            return new Measured(state, null);
        }
        GapState before = state.gap();
        boolean flat = content.min() == content.max();
        int earlier = before == null ? 0 : before.run();
        boolean goesOn = flat && before != null && earlier > 0 && before.value() == content.last();
        History runs =
                goesOn || earlier == 0 ? state.history() : state.history().plus(earlier, CAPACITY);
        int run = goesOn ? earlier + 1 : flat ? 1 : 0;
        Habit habit = before == null ? Habit.NONE : before.runs();
        if (!goesOn && before != null && earlier > LEAST_RUN) {
            habit = habit.plus(before.at(), earlier);
        }
        WindowResult result = result(indicator, state.closed(), run, runs, habit);
        GapState gap = new GapState(content.lastAt(), content.last(), run, habit);
        return new Measured(state.after(indicator, runs, Instants.NEVER, gap, result), result);
    }

    private static @Nullable WindowResult result(Indicator indicator, long end, int run, History runs, Habit habit) {
        if (runs.size() == 0) {
            return null;
        }
        float longest = (float) Math.max(LEAST_RUN, habit.size(end));
        for (float earlier : runs.toArray()) {
            longest = Math.max(longest, earlier);
        }
        long start = indicator.windowing().pane().plus(end, -Math.max(1, run));
        boolean sufficient = runs.size() >= indicator.scoring().minSamples();
        return new WindowResult(start, end, run / longest, runs.size(), null, sufficient);
    }
}
