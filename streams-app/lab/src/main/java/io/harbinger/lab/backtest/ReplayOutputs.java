package io.harbinger.lab.backtest;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The outputs of a replay. Each method may be called repeatedly while the run is open; records of one subject come in
 * the order in which they were published. Nothing is kept in memory: a replay may publish many millions of values.
 */
public interface ReplayOutputs {

    void alerts(Consumer<AlertTransition> sink);

    void scores(Consumer<RiskScore> sink);

    /** The indicator values of the subjects whose id satisfies {@code subjectId}. */
    void values(Predicate<String> subjectId, Consumer<IndicatorValue> sink);
}
