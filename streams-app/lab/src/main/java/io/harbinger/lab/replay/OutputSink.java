package io.harbinger.lab.replay;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;

/** Takes the outputs of a replay: each kind in its order, the alerts first. */
public interface OutputSink {

    void alert(AlertTransition alert);

    void incident(Incident incident);

    void value(IndicatorValue value);

    void score(RiskScore score);

    /** Whether it does anything with scores: they are not read for one that does not. */
    boolean takesScores();

    /** Gives everything to both. */
    static OutputSink both(OutputSink first, OutputSink second) {
        return new OutputSink() {
            @Override
            public void alert(AlertTransition alert) {
                first.alert(alert);
                second.alert(alert);
            }

            @Override
            public void incident(Incident incident) {
                first.incident(incident);
                second.incident(incident);
            }

            @Override
            public void value(IndicatorValue value) {
                first.value(value);
                second.value(value);
            }

            @Override
            public void score(RiskScore score) {
                first.score(score);
                second.score(score);
            }

            @Override
            public boolean takesScores() {
                return first.takesScores() || second.takesScores();
            }
        };
    }
}
