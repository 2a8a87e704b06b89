package io.harbinger.domain.window;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.SameSeason;
import io.harbinger.domain.detect.SameWeeks;
import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.domain.window.MeasureStrategy.Measured;
import org.jspecify.annotations.Nullable;

/** Judges a window's value against the history before it, and adds it to the history unless it is anomalous. */
final class WindowJudge {

    /** The anomaly risk from which a value is kept out of the history: the threshold of the lowest warning level. */
    private static final double ANOMALOUS = 40;

    private WindowJudge() {}

    /**
     * Judges {@code value}, measured over the newest window.
     *
     * @param paneStart start of the window's newest pane, epoch milliseconds
     * @param samples observations in the window
     */
    static Measured judge(Indicator indicator, ClosedState state, long paneStart, double value, long samples) {
        Windowing windowing = indicator.windowing();
        Judged judged = Judged.of(indicator, state, paneStart, value);
        AnomalyScore anomaly = judged.anomaly();
        SeverityScore severity = SeverityMeasure.of(indicator, state, value, anomaly);
        ClosedState remembering = SeverityMeasure.remembering(indicator, state, severity, anomaly);
        WindowResult result = new WindowResult(
                windowing.pane().plus(state.closed(), -windowing.panes()),
                state.closed(),
                value,
                samples,
                anomaly,
                SeverityMeasure.beyond(indicator, severity, remembering),
                isEnough(indicator, state, samples) && givesRisk(indicator.scoring(), anomaly));
        return new Measured(learn(indicator, remembering, paneStart, result, judged.learnt()), result);
    }

    /** A window without a value. */
    static Measured skip(Indicator indicator, ClosedState state) {
        History history = state.history().plusUnknown(1, indicator.baseline());
        return new Measured(state.after(indicator, history, state.anomalousSince(), state.gap(), null), null);
    }

    /** Whether the window holds what it needs: observations, or panes of which it is known that there were none. */
    private static boolean isEnough(Indicator indicator, ClosedState state, long samples) {
        int least = indicator.scoring().minSamples();
        return samples >= least
                || (state.countsEmptyPanes(indicator.windowing())
                        && state.newest(indicator.windowing()).size() >= least);
    }

    /** Whether one of the two risks can be formed; a share of a baseline of nothing cannot. */
    private static boolean givesRisk(Scoring scoring, @Nullable AnomalyScore anomaly) {
        boolean byAnomaly = scoring.anomaly() != null && anomaly != null;
        boolean byLevel = scoring.level() != null
                && (!scoring.form().needsBaseline() || (anomaly != null && anomaly.baseline() != 0));
        return byAnomaly || byLevel;
    }

    /** Learns from the value, unless it is anomalous and has not been so for longer than the policy's hold. */
    private static ClosedState learn(
            Indicator indicator, ClosedState state, long paneStart, WindowResult result, @Nullable Learnt learnt) {
        BaselinePolicy policy = indicator.baseline();
        boolean anomalous = isAnomalous(indicator, result.anomaly());
        long anomalousSince = !anomalous
                ? Instants.NEVER
                : state.anomalousSince() == Instants.NEVER ? paneStart : state.anomalousSince();
        boolean keptOut =
                anomalous && result.end() - anomalousSince <= policy.hold().toMillis();
        History history = keptOut
                ? state.history().plusUnknown(1, policy)
                : state.history().plus(result.value(), policy.history());
        // What a season takes is anomalous against the weeks before it, and learnt all the same.
        ClosedState learning = learnt != null && (!keptOut || ofSeasons(learnt)) ? state.learning(learnt) : state;
        return learning.after(indicator, history, anomalousSince, state.gap(), result);
    }

    private static boolean ofSeasons(Learnt learnt) {
        return learnt instanceof SameWeeks || learnt instanceof SameSeason;
    }

    private static boolean isAnomalous(Indicator indicator, @Nullable AnomalyScore anomaly) {
        var goalposts = indicator.scoring().anomaly();
        return goalposts != null
                && anomaly != null
                && anomaly.detection() == null
                && goalposts.risk(indicator.scoring().direction().adverse(anomaly.z())) >= ANOMALOUS;
    }
}
