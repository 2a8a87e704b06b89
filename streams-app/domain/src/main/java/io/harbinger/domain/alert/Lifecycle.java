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
 * {@link Hysteresis} moves the state, then {@link FlapDetector} decides how much of it is told.
 */
public final class Lifecycle {
    private final AlertPolicy policy;
    private final Hysteresis moves;
    private final String catalogueVersion;

    public Lifecycle(AlertPolicy policy, String catalogueVersion) {
        this.policy = policy;
        this.moves = new Hysteresis(policy);
        this.catalogueVersion = catalogueVersion;
    }

    public static Lifecycle of(Catalogue catalogue) {
        return new Lifecycle(catalogue.alerts(), catalogue.version());
    }

    /** Where a subject starts that nothing is kept of. */
    public TrackedAlert start() {
        return TrackedAlert.fresh(catalogueVersion);
    }

    /**
     * Takes the next assessment of the subject. One without a score changes nothing at all: blind is not calm, and not
     * alarming either; see {@link #expire} for data that stays away.
     */
    public LifecycleStep advance(TrackedAlert tracked, Assessment assessment) {
        Double score = assessment.score();
        if (score == null) {
            return new LifecycleStep(tracked, List.of());
        }
        List<Transition> told = new ArrayList<>(2);
        TrackedAlert current = tracked;
        if (!tracked.catalogueVersion().equals(catalogueVersion)) {
            if (tracked.open()) {
                told.add(Notifications.end(TransitionKind.SUPERSEDED, tracked, assessment));
            }
            current = start();
        }
        return new LifecycleStep(move(current, assessment, score, told), told);
    }

    /**
     * Gives a subject up whose data has stayed away as long as the caller cares to wait: an open alert is cleared, for
     * a page that nothing can ever clear teaches operators to ignore pages. Until then it stays open: it was bad when
     * last seen. Should data return, the subject starts afresh.
     *
     * @param assessment tells the time and how little is known; its score is not looked at
     */
    public LifecycleStep expire(TrackedAlert tracked, Assessment assessment) {
        TrackedAlert rest =
                new TrackedAlert(catalogueVersion, new Calm(), FlapDetector.NONE, floor(tracked, assessment));
        return tracked.open()
                ? new LifecycleStep(rest, List.of(Notifications.end(TransitionKind.CLEARED, tracked, assessment)))
                : new LifecycleStep(rest, List.of());
    }

    private TrackedAlert move(TrackedAlert from, Assessment assessment, double score, List<Transition> told) {
        AlertState state = from.state();
        AlertState next = moves.next(state, score, Math.max(from.floor(), Onset.of(assessment)));
        FlapDetector.Notified flapping = from.damping().told();
        if (flapping != null && !state.open() && next instanceof Firing firing) {
            next = firing.within(flapping.onset());
        }
        FlapDetector damping = from.damping().after(state.open() != next.open());
        long floor = state.open() && !next.open() ? floor(from, assessment) : from.floor();
        TrackedAlert to = new TrackedAlert(catalogueVersion, next, damped(damping, next), floor);
        Notifications.between(from, to, assessment, told);
        return to;
    }

    /**
     * Flapping begins while an episode is open, so that there is an alert to call flapping, and ends with the share. In
     * between the highest level told stands.
     */
    private FlapDetector damped(FlapDetector damping, AlertState next) {
        FlapDetector.Notified told = damping.told();
        if (told == null) {
            return next instanceof AlertState.Open open
                            && damping.share() >= policy.flap().start()
                    ? damping.telling(new FlapDetector.Notified(open.onset(), open.level()))
                    : damping;
        }
        if (damping.share() <= policy.flap().stop()) {
            return damping.telling(null);
        }
        Level level = next.level();
        return level.compareTo(told.level()) > 0
                ? damping.telling(new FlapDetector.Notified(told.onset(), level))
                : damping;
    }

    /** Later than the start of the episode that ends, and not before its end. */
    private static long floor(TrackedAlert tracked, Assessment assessment) {
        return tracked.open() ? Math.max(tracked.onset() + 1, assessment.time()) : tracked.floor();
    }
}
