package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.stats.ShareBound;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.SeverityScore;
import io.harbinger.domain.window.WindowResult;
import org.jspecify.annotations.Nullable;

/**
 * From a measured window to the risk of its indicator: the larger of level risk and anomaly risk, and no more than the
 * severity of the window supports.
 */
public final class RiskCalculator {

    private RiskCalculator() {}

    /** The window of one series as a driver, with its whole arithmetic. */
    public static Driver driver(Indicator indicator, String series, WindowResult result) {
        AnomalyScore anomaly = result.anomaly();
        Double deviation = deviation(indicator.scoring(), result, anomaly);
        Double levelRisk = levelRisk(indicator.scoring().level(), deviation);
        Double anomalyRisk = anomalyRisk(indicator, anomaly);
        double unusual = Math.max(levelRisk == null ? 0 : levelRisk, anomalyRisk == null ? 0 : anomalyRisk);
        Driver.SeverityRisk severity = severity(indicator, anomaly, result.severity());
        double risk = severity == null ? unusual : Math.min(unusual, severity.risk());
        var window = new Driver.Window(result.start(), result.end(), result.value(), result.samples());
        return new Driver(indicator, series, window, anomaly, deviation, levelRisk, anomalyRisk, severity, risk);
    }

    private static Driver.@Nullable SeverityRisk severity(
            Indicator indicator, @Nullable AnomalyScore anomaly, @Nullable SeverityScore score) {
        Severity ofAll = indicator.scoring().severity();
        if (ofAll == null) {
            return null;
        }
        Severity levels = anomaly == null
                ? ofAll
                : ofAll.ofUsual(anomaly.baseline() / indicator.windowing().panes());
        double risk = score == null ? Severity.UNKNOWN_RISK : levels.risk(score.value());
        return new Driver.SeverityRisk(levels, score, risk);
    }

    private static @Nullable Double deviation(Scoring scoring, WindowResult result, @Nullable AnomalyScore anomaly) {
        Form form = scoring.form();
        double value = result.value();
        if (!form.needsBaseline()) {
            return form == Form.SHARE ? credible(scoring.level(), value, result.samples()) : value;
        }
        if (anomaly == null || anomaly.baseline() == 0) {
            return null;
        }
        double ratio = value / anomaly.baseline();
        return form == Form.DROP ? 1 - ratio : ratio - 1;
    }

    /** The best share that is credible: the upper limit where less is worse, else the lower one. */
    private static double credible(@Nullable Goalposts level, double share, long samples) {
        boolean lessIsWorse = level == null || level.bad() < level.ok();
        return lessIsWorse ? ShareBound.upper(share, samples) : ShareBound.lower(share, samples);
    }

    private static @Nullable Double levelRisk(@Nullable Goalposts level, @Nullable Double deviation) {
        return level == null || deviation == null ? null : level.risk(deviation);
    }

    private static @Nullable Double anomalyRisk(Indicator indicator, @Nullable AnomalyScore anomaly) {
        Goalposts goalposts = indicator.scoring().anomaly();
        return goalposts == null || anomaly == null
                ? null
                : goalposts.risk(indicator.scoring().direction().adverse(anomaly.z()));
    }
}
