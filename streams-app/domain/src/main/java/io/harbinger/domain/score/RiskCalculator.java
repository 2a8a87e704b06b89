package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.WindowResult;
import org.jspecify.annotations.Nullable;

/** From a measured window to the risk of its indicator: the larger of level risk and anomaly risk. */
public final class RiskCalculator {

    private RiskCalculator() {}

    /** The reading of one series as a driver, with its whole arithmetic. */
    public static Driver driver(Indicator indicator, String series, WindowResult reading) {
        AnomalyScore surprise = reading.surprise();
        Double deviation = deviation(indicator.scoring().form(), reading.value(), surprise);
        Double level = levelRisk(indicator.scoring().level(), deviation);
        Double anomaly = anomalyRisk(indicator, surprise);
        double risk = Math.max(level == null ? 0 : level, anomaly == null ? 0 : anomaly);
        var window = new Driver.Window(reading.start(), reading.end(), reading.value(), reading.samples());
        return new Driver(indicator, series, window, surprise, deviation, level, anomaly, risk);
    }

    private static @Nullable Double deviation(Form form, double value, @Nullable AnomalyScore surprise) {
        if (form == Form.LEVEL) {
            return value;
        }
        if (surprise == null || surprise.baseline() == 0) {
            return null;
        }
        double ratio = value / surprise.baseline();
        return form == Form.DROP ? 1 - ratio : ratio - 1;
    }

    private static @Nullable Double levelRisk(@Nullable Goalposts level, @Nullable Double deviation) {
        return level == null || deviation == null ? null : level.risk(deviation);
    }

    private static @Nullable Double anomalyRisk(Indicator indicator, @Nullable AnomalyScore surprise) {
        Goalposts anomaly = indicator.scoring().anomaly();
        return anomaly == null || surprise == null
                ? null
                : anomaly.risk(indicator.scoring().direction().adverse(surprise.z()));
    }
}
