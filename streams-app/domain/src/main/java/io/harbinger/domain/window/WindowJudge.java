package io.harbinger.domain.window;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Form;
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
        WindowResult result = new WindowResult(
                windowing.pane().plus(state.closed(), -windowing.panes()),
                state.closed(),
                value,
                samples,
                anomaly,
                samples >= indicator.scoring().minSamples() && givesRisk(indicator.scoring(), anomaly));
        ClosedState learning = judged.learnt() == null ? state : state.learning(judged.learnt());
        return new Measured(addToHistory(indicator, learning, paneStart, result), result);
    }

    /** A window without a value. */
    static Measured skip(Indicator indicator, ClosedState state) {
        History history = state.history().plusUnknown(1, indicator.baseline());
        return new Measured(
                state.after(indicator.windowing(), history, state.anomalousSince(), state.gap(), null), null);
    }

    /** Whether one of the two risks can be formed; a share of a baseline of nothing cannot. */
    private static boolean givesRisk(Scoring scoring, @Nullable AnomalyScore anomaly) {
        boolean byAnomaly = scoring.anomaly() != null && anomaly != null;
        boolean byLevel = scoring.level() != null
                && (scoring.form() == Form.LEVEL || (anomaly != null && anomaly.baseline() != 0));
        return byAnomaly || byLevel;
    }

    /** Adds the value to the history, unless it is anomalous and has not been so for longer than the policy's hold. */
    private static ClosedState addToHistory(
            Indicator indicator, ClosedState state, long paneStart, WindowResult result) {
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
        return state.after(indicator.windowing(), history, anomalousSince, state.gap(), result);
    }

    private static boolean isAnomalous(Indicator indicator, @Nullable AnomalyScore anomaly) {
        var goalposts = indicator.scoring().anomaly();
        return goalposts != null
                && anomaly != null
                && anomaly.detection() == null
                && goalposts.risk(indicator.scoring().direction().adverse(anomaly.z())) >= ANOMALOUS;
    }
}
