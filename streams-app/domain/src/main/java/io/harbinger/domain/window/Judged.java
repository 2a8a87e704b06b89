package io.harbinger.domain.window;

import io.harbinger.domain.detect.ActivePanes;
import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.SameSeason;
import io.harbinger.domain.detect.SameWeeks;
import io.harbinger.domain.detect.Tuning;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window's value, judged by its indicator's method.
 *
 * @param anomaly null where there is nothing to compare with, or not yet
 * @param learnt what the method learns, after this value; null where it learns nothing
 */
record Judged(@Nullable AnomalyScore anomaly, @Nullable Learnt learnt) {

    /** Judges {@code value}, measured at {@code time} (epoch milliseconds), against what came before. */
    static Judged of(Indicator indicator, ClosedState before, long time, double value) {
        return switch (indicator.scoring().method()) {
            case DETECTOR -> detected(indicator, before.learnt(), time, value);
            case OUTAGE -> closing(before.learnt(), time, value);
            case LOG_ROBUST -> moved(indicator, before, time, value);
            case COUNT -> counted(indicator, before, time, value);
            default -> new Judged(Baseline.anomaly(indicator, before.history(), time, value, 0), null);
        };
    }

    private static Judged detected(Indicator indicator, @Nullable Learnt learnt, long time, double value) {
        Detector detector = new Detector(Tuning.STANDARD, indicator.baseline().hold());
        DetectorState before = learnt instanceof DetectorState state ? state : DetectorState.EMPTY;
        Detector.Step step = detector.step(before, time, value);
        return new Judged(before.ready() ? AnomalyScore.of(step.detection()) : null, step.state());
    }

    /** Counts: of days the season says what is usual of them. */
    private static Judged counted(Indicator indicator, ClosedState before, long time, double value) {
        AnomalyScore recent = Baseline.anomaly(indicator, before.history(), time, value, 0);
        if (recent == null
                || !(recent.baseline() > 0)
                || indicator.windowing().pane().longest() != PaneSize.DAY) {
            return new Judged(recent, before.learnt());
        }
        SameWeeks year = before.learnt() instanceof SameWeeks weeks ? weeks : SameWeeks.NONE;
        AnomalyScore anomaly =
                Baseline.inSeason(recent, year.share(time), indicator.baseline().floor(), value);
        return new Judged(anomaly, year.plus(time, value, recent.baseline()));
    }

    /** A volume: how many panes of a window have any says whether none in all of them is usual. */
    private static Judged moved(Indicator indicator, ClosedState before, long time, double value) {
        ActivePanes known = activePanes(before.learnt());
        double noneChance = known == null ? 0 : known.chanceOfNone();
        AnomalyScore recent = Baseline.anomaly(indicator, before.history(), time, value, noneChance);
        int panes = indicator.windowing().panes();
        List<Pane> window = before.newest(indicator.windowing());
        boolean whole = panes > 1 && window.size() == panes;
        ActivePanes next = whole ? (known == null ? ActivePanes.EMPTY : known).plus(active(window)) : known;
        return InSeason.isKept(indicator)
                ? inSeason(indicator, before, recent, time, value, next)
                : new Judged(recent, next);
    }

    /** A volume or a price of a month or a week: what came in the same one of the years before is usual, too. */
    private static Judged inSeason(
            Indicator indicator,
            ClosedState before,
            @Nullable AnomalyScore recent,
            long time,
            double value,
            @Nullable ActivePanes active) {
        SameSeason season = before.learnt() instanceof SameSeason known ? known : SameSeason.NONE;
        long since = season.equals(SameSeason.NONE)
                ? 1
                : indicator.windowing().pane().between(season.newest(), time);
        long missing = Math.max(0, since - 1);
        AnomalyScore anomaly =
                recent == null ? null : InSeason.score(indicator, before, season, recent, missing, value);
        return new Judged(anomaly, season.with(active).plus(time, missing, value, InSeason.year(indicator)));
    }

    private static @Nullable ActivePanes activePanes(@Nullable Learnt learnt) {
        return learnt instanceof ActivePanes panes
                ? panes
                : learnt instanceof SameSeason season ? season.active() : null;
    }

    private static int active(List<Pane> panes) {
        int active = 0;
        for (Pane pane : panes) {
            boolean any = pane.content() instanceof Totals totals
                    ? totals.sum() > 0
                    : pane.content().samples() > 0;
            active += any ? 1 : 0;
        }
        return active;
    }

    private static Judged closing(@Nullable Learnt learnt, long time, double value) {
        Outage next = (learnt instanceof Outage outage ? outage : Outage.EMPTY).plus(time, value);
        return new Judged(next.ready() ? AnomalyScore.of(next.detection(time)) : null, next);
    }
}
