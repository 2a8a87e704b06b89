package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.harbinger.domain.indicator.Measure#STUCK}: observed panes in a row with one unchanged value, in units of
 * the longest such run before, which is taken as at least {@link #LEAST_RUN} so that a coarse sensor is not called stuck.
 */
final class Stuck {

    /** Runs remembered. */
    private static final int CAPACITY = 32;

    private static final int LEAST_RUN = 5;

    private Stuck() {}

    static PaneCloser.Closed judge(Indicator indicator, Series series, Extent pane) {
        if (pane.samples() == 0) {
            return new PaneCloser.Closed(series.scheduled(indicator), null);
        }
        GapState before = series.memory();
        boolean flat = pane.min() == pane.max();
        int earlier = before == null ? 0 : before.run();
        boolean goesOn = flat && before != null && earlier > 0 && before.value() == pane.last();
        History runs =
                goesOn || earlier == 0 ? series.history() : series.history().plus(earlier, CAPACITY);
        int run = goesOn ? earlier + 1 : flat ? 1 : 0;
        WindowResult reading = read(indicator, series, run, runs);
        GapState memory = new GapState(pane.lastAt(), pane.last(), run);
        return new PaneCloser.Closed(PaneCloser.with(indicator, series, runs, Series.NEVER, memory, reading), reading);
    }

    private static @Nullable WindowResult read(Indicator indicator, Series series, int run, History runs) {
        if (runs.size() == 0) {
            return null;
        }
        float longest = LEAST_RUN;
        for (float earlier : runs.toArray()) {
            longest = Math.max(longest, earlier);
        }
        long start = indicator.windowing().pane().plus(series.closed(), -Math.max(1, run));
        boolean sufficient = runs.size() >= indicator.scoring().minSamples();
        return new WindowResult(start, series.closed(), run / longest, runs.size(), null, sufficient);
    }
}
