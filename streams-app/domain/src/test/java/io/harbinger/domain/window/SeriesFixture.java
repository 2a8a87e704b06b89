package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import java.util.ArrayList;
import java.util.List;

/** One series under one indicator, its time advanced by the test; collects the results. */
final class SeriesFixture {

    private final Indicator indicator;
    private final List<WindowResult> results = new ArrayList<>();
    private final List<Long> boundaries = new ArrayList<>();
    private Series series = SeriesTransitions.start("line", "");

    SeriesFixture(Indicator indicator) {
        this.indicator = indicator;
    }

    SeriesFixture observe(long time, double value) {
        return observe(time, value, 1);
    }

    SeriesFixture observe(long time, double value, double weight) {
        series = SeriesTransitions.observe(indicator, series, new Observation(0, "", value, weight, ""), time);
        return this;
    }

    /** Handles every boundary up to {@code now}; gives the results on the way. */
    List<WindowResult> advanceTo(long now) {
        List<WindowResult> step = new ArrayList<>();
        while (series.due() <= now) {
            boundaries.add(series.due());
            SeriesTransitions.Advanced next = SeriesTransitions.atDue(indicator, series);
            series = next.series();
            if (next.result() != null) {
                step.add(next.result());
            }
        }
        results.addAll(step);
        return step;
    }

    Series series() {
        return series;
    }

    List<WindowResult> results() {
        return results;
    }

    WindowResult last() {
        return results.get(results.size() - 1);
    }

    /** Every boundary handled, in the order handled. */
    List<Long> boundaries() {
        return boundaries;
    }
}
