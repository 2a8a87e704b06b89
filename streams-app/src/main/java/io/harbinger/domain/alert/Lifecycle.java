package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The pure step of alerting: one subject, one assessment after the other in event time.
 *
 * <p>The order of concerns: an episode of another catalogue ends first ({@link TransitionKind#SUPERSEDED}), then
 * {@link Moves} moves the state, then {@link Damping} decides how much of it is told.
 */
public final class Lifecycle {
    private final AlertPolicy policy;
    private final Moves moves;
    private final String catalogueVersion;

    public Lifecycle(AlertPolicy policy, String catalogueVersion) {
        this.policy = policy;
        this.moves = new Moves(policy);
        this.catalogueVersion = catalogueVersion;
    }

    public static Lifecycle of(Catalogue catalogue) {
        return new Lifecycle(catalogue.alerts(), catalogue.version());
    }

    /** Where a subject starts that nothing is kept of. */
    public Tracked start() {
        return Tracked.fresh(catalogueVersion);
    }

    /**
     * Takes the next assessment of the subject. One without a score changes nothing at all: blind is not calm, and not
     * alarming either; see {@link #expire} for data that stays away.
     */
    public Step advance(Tracked tracked, Assessment assessment) {
        Double score = assessment.score();
        if (score == null) {
            return new Step(tracked, List.of());
        }
        List<Transition> told = new ArrayList<>(2);
        Tracked current = tracked;
        if (!tracked.catalogueVersion().equals(catalogueVersion)) {
            if (tracked.open()) {
                told.add(Telling.end(TransitionKind.SUPERSEDED, tracked, assessment));
            }
            current = start();
        }
        return new Step(move(current, assessment, score, told), told);
    }

    /**
     * Gives a subject up whose data has stayed away as long as the caller cares to wait: an open alert is cleared, for
     * a page that nothing can ever clear teaches operators to ignore pages. Until then it stays open: it was bad when
     * last seen. Should data return, the subject starts afresh.
     *
     * @param assessment tells the time and how little is known; its score is not looked at
     */
    public Step expire(Tracked tracked, Assessment assessment) {
        Tracked rest = new Tracked(catalogueVersion, new Calm(), Damping.NONE, floor(tracked, assessment));
        return tracked.open()
                ? new Step(rest, List.of(Telling.end(TransitionKind.CLEARED, tracked, assessment)))
                : new Step(rest, List.of());
    }

    private Tracked move(Tracked from, Assessment assessment, double score, List<Transition> told) {
        AlertState state = from.state();
        AlertState next = moves.next(state, score, Math.max(from.floor(), Onset.of(assessment)));
        Damping.Told flapping = from.damping().told();
        if (flapping != null && !state.open() && next instanceof Firing firing) {
            next = firing.within(flapping.onset());
        }
        Damping damping = from.damping().after(state.open() != next.open());
        long floor = state.open() && !next.open() ? floor(from, assessment) : from.floor();
        Tracked to = new Tracked(catalogueVersion, next, damped(damping, next), floor);
        Telling.between(from, to, assessment, told);
        return to;
    }

    /**
     * Flapping begins while an episode is open, so that there is an alert to call flapping, and ends with the share. In
     * between the highest level told stands.
     */
    private Damping damped(Damping damping, AlertState next) {
        Damping.Told told = damping.told();
        if (told == null) {
            return next instanceof AlertState.Open open
                            && damping.share() >= policy.flap().start()
                    ? damping.telling(new Damping.Told(open.onset(), open.level()))
                    : damping;
        }
        if (damping.share() <= policy.flap().stop()) {
            return damping.telling(null);
        }
        Level level = next.level();
        return level.compareTo(told.level()) > 0 ? damping.telling(new Damping.Told(told.onset(), level)) : damping;
    }

    /** Later than the start of the episode that ends, and not before its end. */
    private static long floor(Tracked tracked, Assessment assessment) {
        return tracked.open() ? Math.max(tracked.onset() + 1, assessment.time()) : tracked.floor();
    }
}
