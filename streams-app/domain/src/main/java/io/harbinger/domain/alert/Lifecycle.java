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
 * {@link Hysteresis} moves the state, then {@link FlapDetector} decides how much of it subscribers are notified of.
 */
public final class Lifecycle {
    private final AlertPolicy policy;
    private final Hysteresis hysteresis;
    private final String catalogueVersion;

    public Lifecycle(AlertPolicy policy, String catalogueVersion) {
        this.policy = policy;
        this.hysteresis = new Hysteresis(policy);
        this.catalogueVersion = catalogueVersion;
    }

    public static Lifecycle of(Catalogue catalogue) {
        return new Lifecycle(catalogue.alerts(), catalogue.version());
    }

    /** Start of a subject of which nothing is kept. */
    public TrackedAlert start() {
        return TrackedAlert.fresh(catalogueVersion);
    }

    /**
     * Applies the next assessment of the subject. One without a score changes nothing at all: missing data is neither
     * calm nor alarming; see {@link #expire} for data that does not return.
     */
    public LifecycleStep advance(TrackedAlert tracked, Assessment assessment) {
        Double score = assessment.score();
        if (score == null) {
            return new LifecycleStep(tracked, List.of());
        }
        List<Transition> transitions = new ArrayList<>(2);
        TrackedAlert current = tracked;
        if (!tracked.catalogueVersion().equals(catalogueVersion)) {
            if (tracked.open()) {
                transitions.add(Notifications.end(TransitionKind.SUPERSEDED, tracked, assessment));
            }
            current = start();
        }
        return new LifecycleStep(move(current, assessment, score, transitions), transitions);
    }

    /**
     * Ends the alert of a subject whose data has stayed away for as long as the caller waits: an alert that nothing
     * can ever clear teaches operators to ignore alerts. Until then it stays open: the subject was bad when last seen.
     * Should data return, the subject starts afresh.
     *
     * @param assessment gives the time and the coverage; its score is not used
     */
    public LifecycleStep expire(TrackedAlert tracked, Assessment assessment) {
        TrackedAlert rest =
                new TrackedAlert(catalogueVersion, new Calm(), FlapDetector.NONE, floor(tracked, assessment));
        return tracked.open()
                ? new LifecycleStep(rest, List.of(Notifications.end(TransitionKind.CLEARED, tracked, assessment)))
                : new LifecycleStep(rest, List.of());
    }

    /**
     * Ends the alert of a subject whose evidence was corrected; the next assessment finds out whether risk remains.
     *
     * @param assessment of what holds now
     * @param withdrawn end of the newest window that was a warning and no longer holds, epoch milliseconds; one that
     *     ends before the alert began is no evidence of it
     * @param events ids of the events that corrected it
     */
    public LifecycleStep correct(TrackedAlert tracked, Assessment assessment, long withdrawn, List<String> events) {
        if (!tracked.open() || withdrawn <= tracked.onset()) {
            return new LifecycleStep(tracked, List.of());
        }
        Transition superseded = Notifications.end(TransitionKind.SUPERSEDED, tracked, assessment)
                .correctedBy(events);
        TrackedAlert rest =
                new TrackedAlert(tracked.catalogueVersion(), new Calm(), FlapDetector.NONE, tracked.onset() + 1);
        return new LifecycleStep(rest, List.of(superseded));
    }

    private TrackedAlert move(TrackedAlert from, Assessment assessment, double score, List<Transition> transitions) {
        AlertState state = from.state();
        AlertState next = hysteresis.next(state, score, Math.max(from.floor(), Onset.of(assessment)));
        FlapDetector.Notified flapping = from.flapDetector().notified();
        if (flapping != null && !state.open() && next instanceof Firing firing) {
            next = firing.within(flapping.onset());
        }
        FlapDetector flapDetector = from.flapDetector().after(state.open() != next.open());
        long floor = state.open() && !next.open() ? floor(from, assessment) : from.floor();
        TrackedAlert to = new TrackedAlert(catalogueVersion, next, updated(flapDetector, next), floor);
        Notifications.between(from, to, assessment, transitions);
        return to;
    }

    /**
     * Flapping begins while an episode is open, so that there is an alert to call flapping, and ends when the share of
     * changes is low again. In between the highest level notified stands.
     */
    private FlapDetector updated(FlapDetector flapDetector, AlertState next) {
        FlapDetector.Notified notified = flapDetector.notified();
        if (notified == null) {
            return next instanceof AlertState.Open open
                            && flapDetector.share() >= policy.flap().start()
                    ? flapDetector.withNotified(new FlapDetector.Notified(open.onset(), open.level()))
                    : flapDetector;
        }
        if (flapDetector.share() <= policy.flap().stop()) {
            return flapDetector.withNotified(null);
        }
        Level level = next.level();
        return level.compareTo(notified.level()) > 0
                ? flapDetector.withNotified(new FlapDetector.Notified(notified.onset(), level))
                : flapDetector;
    }

    /** Later than the start of the episode that ends, and not before its end. */
    private static long floor(TrackedAlert tracked, Assessment assessment) {
        return tracked.open() ? Math.max(tracked.onset() + 1, assessment.time()) : tracked.floor();
    }
}
