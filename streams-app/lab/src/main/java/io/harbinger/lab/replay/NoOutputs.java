package io.harbinger.lab.replay;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Of a run that was not started. */
record NoOutputs(End end) implements RunOutputs {

    @Override
    public void alerts(Consumer<AlertTransition> sink) {}

    @Override
    public void scores(Consumer<RiskScore> sink) {}

    @Override
    public void values(Predicate<String> subjectId, Consumer<IndicatorValue> sink) {}

    @Override
    public void incidents(Consumer<Incident> sink) {}

    @Override
    public Refusals refusals() {
        return Refusals.NONE;
    }

    @Override
    public long late() {
        return 0;
    }
}
