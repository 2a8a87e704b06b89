package io.harbinger.domain.window;

import io.harbinger.domain.detect.SameSeason;
import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A volume or price of a month or a week against recent and same-season history: a drop against the lower of the two, a
 * rise against the higher. Between them nothing is unusual, so their distance is part of the spread there.
 */
final class InSeason {

    private static final double DAY = PaneSize.DAY;
    private static final double YEAR = 364 * DAY;
    private static final long WEEK = 7 * PaneSize.DAY;

    private InSeason() {}

    /** Whether panes are long enough for a few years of them to be kept, and short enough to tell seasons. */
    static boolean isKept(Indicator indicator) {
        return indicator.baseline().kind() == BaselinePolicy.Kind.ROBUST
                && indicator.windowing().pane().longest() >= WEEK
                && year(indicator) > 1;
    }

    /** Panes of a year: 12 months, 52 weeks. */
    static int year(Indicator indicator) {
        return (int) Math.round(YEAR / indicator.windowing().pane().longest());
    }

    /**
     * The score of a value by what is recently usual and what was so in the season.
     *
     * @param recent its score by recent history
     * @param missing panes before this one of which nothing is known
     */
    static AnomalyScore score(
            Indicator indicator,
            ClosedState before,
            SameSeason season,
            AnomalyScore recent,
            long missing,
            double value) {
        List<SameSeason.Expected> usual = new ArrayList<>();
        double least = indicator.baseline().floor();
        for (var expected : season.expected(missing, skipped(indicator, before), year(indicator))) {
            usual.add(new SameSeason.Expected(expected.log(), Math.max(least, expected.spread())));
        }
        if (usual.isEmpty() || !(recent.baseline() > 0)) {
            return recent;
        }
        usual.add(new SameSeason.Expected(Math.log(recent.baseline()), recent.spread()));
        usual.sort(Comparator.comparingDouble(SameSeason.Expected::log));
        return against(usual, value).withZeros(value, recent.zeroChance());
    }

    /** @param usual ascending */
    private static AnomalyScore against(List<SameSeason.Expected> usual, double value) {
        SameSeason.Expected low = usual.get(0);
        SameSeason.Expected high = usual.get(usual.size() - 1);
        double log = value > 0 ? Math.log(value) : Double.NEGATIVE_INFINITY;
        if (log <= low.log()) {
            return Baseline.ofLogs(low.log(), low.spread(), value);
        }
        if (log >= high.log()) {
            return Baseline.ofLogs(high.log(), high.spread(), value);
        }
        SameSeason.Expected nearest = usual.stream()
                .min(Comparator.comparingDouble(one -> Math.abs(log - one.log())))
                .orElse(low);
        return Baseline.ofLogs(nearest.log(), Math.max(nearest.spread(), high.log() - low.log()), value);
    }

    /** The panes that a baseline leaves out: the gap, those that share in the window, and a run of anomalous ones. */
    private static long skipped(Indicator indicator, ClosedState before) {
        int always = indicator.baseline().gap() + indicator.windowing().panes() - 1;
        Duration hold = indicator.baseline().hold();
        long since = before.anomalousSince();
        boolean running = since != Instants.NEVER && before.closed() - since <= hold.toMillis();
        return running ? Math.max(always, indicator.windowing().pane().between(since, before.closed()) - 1) : always;
    }
}
