package io.harbinger.bench.flink;

import io.harbinger.domain.score.Level;

/**
 * What is kept of a node between minutes. A POJO in Flink's sense: public fields, a constructor without arguments.
 */
public final class NodeState {

    /** Means of earlier minutes, oldest first, but for anomalous ones. */
    public float[] history = {};

    /** Start of the first minute of the anomaly that goes on, epoch milliseconds; negative where there is none. */
    public long anomalousSince = -1;

    /** Level of the open alert; NONE where none is open. */
    public Level level = Level.NONE;

    /** Start of the minute that opened it, epoch milliseconds. */
    public long onset;

    /** Minutes in a row below the level. */
    public int calm;

    /** Highest level among them. */
    public Level highest = Level.NONE;
}
