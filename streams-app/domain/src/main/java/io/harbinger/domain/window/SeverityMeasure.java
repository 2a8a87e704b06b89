package io.harbinger.domain.window;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.indicator.SeverityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how bad a window is, in what its indicator says. */
final class SeverityMeasure {

    private static final double HOUR = 3_600_000;

    /** After a day a change is no worse for having lasted longer. */
    private static final double LONGEST_HOURS = 24;

    private SeverityMeasure() {}

    /** How many of the newest panes an indicator's window and its severity need together. */
    static int panes(Indicator indicator) {
        return Math.max(indicator.windowing().panes(), panesAfter(indicator));
    }

    /** How many of them are still needed after a window was judged: for the next one, or to measure this one again. */
    static int panesAfter(Indicator indicator) {
        int ofWindow = indicator.windowing().panes() - 1;
        return losesDays(indicator) ? Math.max(LostDays.WEEK, ofWindow) : ofWindow;
    }

    private static boolean losesDays(Indicator indicator) {
        Severity severity = indicator.scoring().severity();
        return severity != null && severity.of() == SeverityKind.LOST_DAYS;
    }

    /**
     * The severity of the newest window; null where the indicator has none, or it cannot be measured.
     *
     * @param state with the window's panes
     */
    static @Nullable SeverityScore of(
            Indicator indicator, ClosedState state, double value, @Nullable AnomalyScore anomaly) {
        Severity severity = indicator.scoring().severity();
        if (severity == null || anomaly == null) {
            return null;
        }
        return switch (severity.of()) {
            case LOST_DAYS -> LostDays.of(indicator, state, anomaly.baseline());
            case CHANGE -> change(value, anomaly.baseline());
            case DEPARTURE -> departure(severity, state, value, anomaly);
        };
    }

    /**
     * The state with what recurs up to its newest window; an episode that could not be RED needs no remembering, nor
     * does a departure below YELLOW.
     *
     * @param score of that window
     */
    static ClosedState remembering(
            Indicator indicator, ClosedState state, @Nullable SeverityScore score, @Nullable AnomalyScore anomaly) {
        Severity severity = indicator.scoring().severity();
        if (severity == null || anomaly == null || severity.of() == SeverityKind.CHANGE) {
            return state;
        }
        Recurrence before = state.recurrence();
        if (severity.of() == SeverityKind.LOST_DAYS) {
            return score == null ? state : state.with(before.plus(state.closed(), score.measured(), severity.red()));
        }
        if (departed(anomaly) == null) {
            return before.peak() == 0 ? state : state.with(before.over(state.closed()));
        }
        return score == null ? state : state.with(before.during(score.measured(), severity.yellow()));
    }

    /** A severity beyond what is remembered by now. */
    static @Nullable SeverityScore beyond(Indicator indicator, @Nullable SeverityScore score, ClosedState remembering) {
        return score != null && losesDays(indicator) ? score.beyond(remembering) : score;
    }

    private static @Nullable SeverityScore change(double value, double baseline) {
        double change = Math.abs(value / baseline - 1);
        return Double.isFinite(change) ? new SeverityScore(change) : null;
    }

    /**
     * Nothing where the series is as usual, or its level has been accepted; null where more than BLUE would be said of a
     * series of which no one knows yet what it does all day. Until it is worse than all within five weeks, it is no more than
     * YELLOW.
     */
    private static @Nullable SeverityScore departure(
            Severity severity, ClosedState state, double value, AnomalyScore anomaly) {
        Detection.Departed departed = departed(anomaly);
        if (departed == null) {
            return new SeverityScore(0);
        }
        double hours = Math.min(LONGEST_HOURS, (state.closed() - departed.since()) / HOUR);
        double measured = Math.abs(value - anomaly.baseline()) / anomaly.spread() * hours;
        if (measured >= severity.blue()
                && state.learnt() instanceof DetectorState known
                && known.isNew(state.closed())) {
            return null;
        }
        double worst = Math.max(measured, state.recurrence().peak());
        boolean again = state.recurrence().largest(state.closed()) >= worst;
        return new SeverityScore(measured, again ? Math.max(0, measured - severity.yellow()) : 0, List.of());
    }

    /** While it lasts, and is not the new normal. */
    private static Detection.@Nullable Departed departed(AnomalyScore anomaly) {
        Detection detection = anomaly.detection();
        Detection.Departed departed = detection == null ? null : detection.departed();
        return departed == null || departed.newNormal() ? null : departed;
    }
}
