package io.harbinger.lab.replay;

import io.harbinger.lab.backtest.ReplayOutputs;

/** The outputs of one run, and how far they go. */
public sealed interface RunOutputs extends ReplayOutputs permits TopicOutputs, NoOutputs {

    /** How far the outputs go. */
    End end();

    /** Records on the dead-letter topic. */
    long deadLetters();

    /** Records on the late topic. */
    long late();
}
