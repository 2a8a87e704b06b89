package io.harbinger.bench.flink;

import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.score.RiskCalculator;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.History;
import io.harbinger.domain.window.WindowResult;
import org.jspecify.annotations.Nullable;

/** What follows from the mean of a minute: baseline, z, risk, and the alert. */
final class MinuteJudge {

    private final Catalogue catalogue;
    private final Indicator indicator;

    private MinuteJudge(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.indicator = catalogue.indicators().get(0);
    }

    /** Of the core job's catalogue. */
    static MinuteJudge ofCore() {
        return new MinuteJudge(BenchCatalogues.named(BenchCatalogues.CORE));
    }

    /**
     * A judged minute.
     *
     * @param sufficient whether there was history enough
     * @param change of the node's alert; null where there is none
     */
    record Judged(Driver driver, boolean sufficient, Episode.@Nullable Change change) {}

    String catalogueVersion() {
        return catalogue.version();
    }

    /** Judges a minute, and changes the state accordingly. */
    Judged judge(NodeState state, long start, long end, long samples, double mean) {
        BaselinePolicy policy = indicator.baseline();
        AlertPolicy alerts = catalogue.alerts();
        History history = History.of(state.history);
        AnomalyScore score = RobustBaseline.score(policy, history, mean);
        var result = new WindowResult(start, end, mean, samples, score, score != null);
        Driver driver = RiskCalculator.driver(indicator, "", result);
        learn(state, history, driver, policy);
        Episode.Change change = score == null ? null : Episode.next(state, alerts, driver.risk(), start);
        return new Judged(driver, score != null, change);
    }

    /** An anomalous minute is not learnt from, unless the anomaly has lasted for longer than the hold. */
    private static void learn(NodeState state, History history, Driver driver, BaselinePolicy policy) {
        Driver.Window window = driver.window();
        boolean anomalous = driver.risk() >= Level.BLUE.threshold();
        if (!anomalous) {
            state.anomalousSince = -1;
        } else if (state.anomalousSince < 0) {
            state.anomalousSince = window.start();
        }
        if (!anomalous || window.end() - state.anomalousSince > policy.hold().toMillis()) {
            state.history = history.plus(window.value(), policy.history()).toArray();
        }
    }
}
