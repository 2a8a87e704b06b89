package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.score.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which move the policy makes on an assessment.
 *
 * <p>Opens after {@code raiseAfter} windows in a row of one driver at or above BLUE, at the level of the score. A
 * higher level passes at once. A level is left only after {@code clearAfter} windows in a row of each driver that holds
 * it, all with a score below its threshold minus {@code clearBelow}, and then for the highest level among them. An
 * assessment without a new window of a holder counts nothing: something else of the subject was measured.
 *
 * <p>What is missing is never calm: a holder without data keeps its level, and an episode of which all holders that are
 * not yet calm are missing is stale.
 */
record Hysteresis(AlertPolicy policy) {

    private static final double LOWEST = Level.BLUE.threshold();

    /**
     * What follows.
     *
     * @param onset start of the episode, should this assessment be its first
     */
    Standing next(Standing before, Assessment assessment, LatestWindows windows, long onset) {
        if (before.state() instanceof AlertState.Open open) {
            Level level = assessment.level();
            return level.compareTo(open.level()) > 0
                    ? new Standing(
                            open.escalate(level),
                            joined(before.holders(), assessment).reset(windows))
                    : hold(open, known(before.holders(), open.level(), assessment), assessment, windows);
        }
        if (before.state() instanceof Pending pending) {
            return confirm(pending, before.holders(), assessment, windows);
        }
        return assessment.level() == Level.NONE
                ? new Standing(before.state(), before.holders().reset(windows))
                : fireIfDue(new Calm().suspect(onset), before.holders().none().joined(assessment, 0, 1), assessment);
    }

    private Standing confirm(Pending pending, Holders suspects, Assessment assessment, LatestWindows windows) {
        if (assessment.level() == Level.NONE) {
            boolean over = suspects.isEmpty() || suspects.advanced(windows) || suspects.missing(windows);
            return new Standing(over ? pending.relax() : pending, over ? suspects.reset(windows) : suspects);
        }
        return fireIfDue(pending, suspects.countedFrom(LOWEST, windows).joined(assessment, 0, 1), assessment);
    }

    private Standing fireIfDue(Pending pending, Holders suspects, Assessment assessment) {
        return suspects.haveCounted(policy.raiseAfter())
                ? new Standing(pending.fire(assessment.level()), joined(suspects.none(), assessment))
                : new Standing(pending, suspects);
    }

    private Holders joined(Holders holders, Assessment assessment) {
        return holders.joined(assessment, policy.clearBelow(), 0);
    }

    /** A row of an earlier version does not tell what holds its episode. */
    private Holders known(Holders holders, Level level, Assessment assessment) {
        Holders joined = joined(holders, assessment);
        return joined.isEmpty() ? joined.adopting(assessment, level) : joined;
    }

    private Standing hold(AlertState.Open open, Holders holders, Assessment assessment, LatestWindows windows) {
        if (holders.isEmpty()) {
            return new Standing(open.lose(), holders);
        }
        Holders holding = holders.holding(open.level());
        if (!holding.advanced(windows)) {
            return awaitData(new Standing(open, holders), open, windows);
        }
        Level level = easedLevel(holders, assessment, windows);
        boolean below = level.compareTo(open.level()) < 0 && below(assessment.score(), open.level());
        if (!below) {
            return new Standing(open.resume(), holders.reset(windows));
        }
        Clearing clearing = open.ease(level);
        Holders counted = holders.counted(windows);
        return counted.holding(open.level()).notYet(policy.clearAfter()).isEmpty()
                ? complete(clearing, counted, assessment, windows)
                : awaitData(new Standing(clearing, counted), clearing, windows);
    }

    private boolean below(@Nullable Double score, Level level) {
        return score != null && score < level.threshold() - policy.clearBelow();
    }

    /** The level of the score; but a holder that is itself at or above BLUE is not calm, whatever dilutes it. */
    private static Level easedLevel(Holders holders, Assessment assessment, LatestWindows windows) {
        Level level = assessment.level();
        return level == Level.NONE && holders.anyAt(LOWEST, windows) ? Level.BLUE : level;
    }

    /** Those who held it support no more than the level that is left, and what their newest windows say. */
    private Standing complete(Clearing clearing, Holders holders, Assessment assessment, LatestWindows windows) {
        Level missing = holders.missingLevel(windows);
        Level least = missing.compareTo(clearing.level()) < 0 ? missing : Level.NONE;
        AlertState next = clearing.ease(least).complete();
        if (next instanceof Firing firing) {
            Holders left = joined(holders.atMost(firing.level()), assessment).reset(windows);
            return awaitData(new Standing(firing, left), firing, windows);
        }
        return new Standing(next, holders);
    }

    /** Stale where all that is not yet calm is missing, and no longer where it is not. */
    private Standing awaitData(Standing standing, AlertState.Open open, LatestWindows windows) {
        boolean missing = standing.holders()
                .holding(open.level())
                .notYet(policy.clearAfter())
                .missing(windows);
        if (missing) {
            return new Standing(open.lose(), standing.holders());
        }
        return open instanceof Stale ? new Standing(open.resume(), standing.holders()) : standing;
    }
}
