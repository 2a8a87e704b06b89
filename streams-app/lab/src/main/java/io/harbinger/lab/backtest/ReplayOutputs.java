package io.harbinger.lab.backtest;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a replay published, to be read as often as wanted while the run is open. Records of one subject come in their
 * order; nothing is kept in memory, since a replay may publish many millions of values.
 */
public interface ReplayOutputs {

    void alerts(Consumer<AlertTransition> sink);

    void scores(Consumer<RiskScore> sink);

    /** The indicator values of the subjects whose id passes. */
    void values(Predicate<String> subjectId, Consumer<IndicatorValue> sink);
}
