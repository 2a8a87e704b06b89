package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import java.util.ArrayList;
import java.util.List;

/** One series under one indicator: it sees values, time passes, readings come out. */
final class Line {

    private final Indicator indicator;
    private final List<WindowResult> readings = new ArrayList<>();
    private final List<Long> boundaries = new ArrayList<>();
    private Series series = SeriesTransitions.start(0, "");

    Line(Indicator indicator) {
        this.indicator = indicator;
    }

    Line sees(long time, double value) {
        return sees(time, value, 1);
    }

    Line sees(long time, double value, double weight) {
        series = SeriesTransitions.observe(indicator, series, new Observation(0, "", value, weight, ""), time);
        return this;
    }

    /** Handles every boundary up to {@code now}; gives the readings of this step. */
    List<WindowResult> passesTo(long now) {
        List<WindowResult> step = new ArrayList<>();
        while (series.due() <= now) {
            boundaries.add(series.due());
            SeriesTransitions.Rolled rolled = SeriesTransitions.atDue(indicator, series);
            series = rolled.series();
            if (rolled.reading() != null) {
                step.add(rolled.reading());
            }
        }
        readings.addAll(step);
        return step;
    }

    Series series() {
        return series;
    }

    List<WindowResult> readings() {
        return readings;
    }

    WindowResult last() {
        return readings.get(readings.size() - 1);
    }

    /** Every boundary handled, in the order handled. */
    List<Long> boundaries() {
        return boundaries;
    }
}
