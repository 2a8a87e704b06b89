package io.harbinger.lab.replay;

import io.harbinger.lab.backtest.ReplayOutputs;
import io.harbinger.schema.Incident;
import java.util.function.Consumer;

/** The outputs of one run, and how far they go. */
public sealed interface RunOutputs extends ReplayOutputs permits TopicOutputs, NoOutputs {

    /** How far the outputs go. */
    End end();

    /** Every change of an incident, in order; those that are over at last with the time at which they were. */
    void incidents(Consumer<Incident> sink);

    /** What the pipeline refused. */
    Refusals refusals();

    /** Records on the late topic. */
    long late();
}
