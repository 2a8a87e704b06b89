package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.score.Level;

/**
 * Which move the policy makes on a score.
 *
 * <p>Opens after {@code raiseAfter} scores in a row at or above BLUE, at the level of the last. A higher level passes
 * at once. A level is left only after {@code clearAfter} scores in a row below its threshold minus {@code clearBelow},
 * and then for the level of the highest of them.
 */
record Hysteresis(AlertPolicy policy) {

    /**
     * The next state.
     *
     * @param onset start of the episode, should this score be its first
     */
    AlertState next(AlertState state, double score, long onset) {
        Level level = Level.of(score);
        if (state instanceof AlertState.Open open) {
            return level.compareTo(open.level()) > 0 ? open.escalate(level) : hold(open, score, level);
        }
        if (state instanceof Pending pending) {
            return level == Level.NONE ? pending.relax() : fireIfDue(pending.again(), level);
        }
        return level == Level.NONE ? state : fireIfDue(new Calm().suspect(onset), level);
    }

    private AlertState fireIfDue(Pending pending, Level level) {
        return pending.seen() >= policy.raiseAfter() ? pending.fire(level) : pending;
    }

    private AlertState hold(AlertState.Open open, double score, Level level) {
        boolean below = score < open.level().threshold() - policy.clearBelow();
        if (open instanceof Clearing clearing) {
            return below ? completeIfDue(clearing.again(level)) : clearing.resume();
        }
        return below && open instanceof Firing firing ? completeIfDue(firing.ease(level)) : open;
    }

    private AlertState completeIfDue(Clearing clearing) {
        return clearing.seen() >= policy.clearAfter() ? clearing.complete() : clearing;
    }
}
