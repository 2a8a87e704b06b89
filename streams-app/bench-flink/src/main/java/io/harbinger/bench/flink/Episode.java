package io.harbinger.bench.flink;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.score.Level;
import io.harbinger.schema.TransitionKind;
import org.jspecify.annotations.Nullable;

/**
 * The alert of a node with one indicator: opens at the first bad minute, rises at once, and falls after {@code
 * clearAfter} minutes in a row that are clearly below its level. Nodes that fall silent, and flapping, do not occur in
 * the log and are left out.
 */
final class Episode {

    /**
     * One change of it.
     *
     * @param onset start of the minute that opened it, epoch milliseconds
     */
    record Change(TransitionKind kind, Level previous, Level level, long onset) {}

    private Episode() {}

    /** Applies the risk of the minute that starts at {@code start} to the state; null where nothing changes. */
    static @Nullable Change next(NodeState state, AlertPolicy policy, double risk, long start) {
        Level open = state.level;
        Level level = Level.of(risk);
        if (level.compareTo(open) > 0) {
            state.onset = open == Level.NONE ? start : state.onset;
            return change(state, open == Level.NONE ? TransitionKind.OPENED : TransitionKind.ESCALATED, level);
        }
        if (open == Level.NONE) {
            return null;
        }
        if (level == open || risk >= open.threshold() - policy.clearBelow()) {
            reset(state);
            return null;
        }
        state.calm++;
        state.highest = level.compareTo(state.highest) > 0 ? level : state.highest;
        return state.calm < policy.clearAfter() ? null : fall(state, state.highest);
    }

    private static Change fall(NodeState state, Level level) {
        return change(state, level == Level.NONE ? TransitionKind.CLEARED : TransitionKind.DEESCALATED, level);
    }

    private static Change change(NodeState state, TransitionKind kind, Level level) {
        Level previous = state.level;
        state.level = level;
        reset(state);
        return new Change(kind, previous, level, state.onset);
    }

    private static void reset(NodeState state) {
        state.calm = 0;
        state.highest = Level.NONE;
    }
}
