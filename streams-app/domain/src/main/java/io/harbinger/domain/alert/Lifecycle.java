package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pure step of alerting: one subject, one assessment after the other in event time.
 *
 * <p>The order of concerns: an episode of another catalogue ends first ({@link TransitionKind#SUPERSEDED}), and one
 * whose data did not come back ({@link TransitionKind#EXPIRED}); then {@link Hysteresis} moves the state, then {@link
 * FlapDetector} decides how much of it subscribers are notified of.
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

    /**
     * Of alerts that tell what reaches a subject. Their ids are never those of its own alerts, of the same onset.
     *
     * @param catalogue gives the policy; in an id its version is followed by {@code /upstream}
     */
    public static Lifecycle ofUpstreamRisk(Catalogue catalogue) {
        return new Lifecycle(catalogue.alerts(), catalogue.version() + "/upstream");
    }

    /** Start of a subject of which nothing is kept. */
    public TrackedAlert start() {
        return TrackedAlert.fresh(catalogueVersion);
    }

    /**
     * Applies the next assessment of the subject.
     *
     * @param windows what each of its series says there; the windows of the drivers that hold the episode are counted
     */
    public LifecycleStep advance(TrackedAlert tracked, Assessment assessment, LatestWindows windows) {
        if (tracked.catalogueVersion().equals(catalogueVersion)) {
            return advanced(tracked, assessment, windows);
        }
        if (assessment.score() == null) {
            return new LifecycleStep(tracked, List.of());
        }
        return tracked.open()
                ? ended(TransitionKind.SUPERSEDED, tracked, start(), assessment, windows)
                : advanced(start(), assessment, windows);
    }

    /**
     * Ends the alert of a subject that is forgotten, since its data have stayed away for so long. Should they return,
     * the subject starts afresh.
     *
     * @param assessment gives the time and the coverage; its score is not used
     */
    public LifecycleStep expire(TrackedAlert tracked, Assessment assessment) {
        return tracked.open()
                ? new LifecycleStep(
                        rest(tracked, assessment),
                        List.of(Notifications.end(TransitionKind.EXPIRED, tracked, assessment)))
                : new LifecycleStep(rest(tracked, assessment), List.of());
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
        TrackedAlert rest = new TrackedAlert(
                tracked.catalogueVersion(), new Calm(), FlapDetector.NONE, tracked.onset() + 1, Holders.NONE);
        return new LifecycleStep(rest, List.of(superseded));
    }

    private LifecycleStep advanced(TrackedAlert tracked, Assessment assessment, LatestWindows windows) {
        List<Transition> transitions = new ArrayList<>(2);
        TrackedAlert next = move(tracked, assessment, windows, transitions);
        return next.state() instanceof Stale stale && givenUp(stale, next.holders(), windows)
                ? expired(tracked, next.holders().lackingIn(assessment, windows), windows)
                : new LifecycleStep(next, transitions);
    }

    private LifecycleStep expired(TrackedAlert tracked, Assessment assessment, LatestWindows windows) {
        return ended(TransitionKind.EXPIRED, tracked, rest(tracked, assessment), assessment, windows);
    }

    private boolean givenUp(Stale stale, Holders holders, LatestWindows windows) {
        return holders.holding(stale.level()).notYet(policy.clearAfter()).givenUp(windows);
    }

    /** The alert ends, and the assessment is the first of what follows. */
    private LifecycleStep ended(
            TransitionKind kind,
            TrackedAlert tracked,
            TrackedAlert rest,
            Assessment assessment,
            LatestWindows windows) {
        List<Transition> transitions = new ArrayList<>(2);
        transitions.add(Notifications.end(kind, tracked, assessment));
        return new LifecycleStep(move(rest, assessment, windows, transitions), transitions);
    }

    private TrackedAlert rest(TrackedAlert tracked, Assessment assessment) {
        AlertState calm = tracked.state() instanceof Stale stale ? stale.giveUp() : new Calm();
        return new TrackedAlert(catalogueVersion, calm, FlapDetector.NONE, floor(tracked, assessment), Holders.NONE);
    }

    private TrackedAlert move(
            TrackedAlert from, Assessment assessment, LatestWindows windows, List<Transition> transitions) {
        AlertState state = from.state();
        Standing standing = hysteresis.next(
                new Standing(state, from.holders()), assessment, windows, Math.max(from.floor(), Onset.of(assessment)));
        AlertState next = within(from.flapDetector().notified(), state, standing, windows);
        boolean changed = state.open() != next.open();
        FlapDetector flapDetector = from.flapDetector();
        Holders holders = next instanceof Stale stale
                ? standing.holders().raised(standing.state().level(), stale.level())
                : standing.holders();
        if (changed || (flapDetector.remembers() && holders.unplaced(windows))) {
            flapDetector = flapDetector.after(changed);
            holders = holders.place(windows);
        }
        long floor = state.open() && !next.open() ? floor(from, assessment) : from.floor();
        FlapDetector updated = updated(flapDetector, next);
        boolean needed = !(next instanceof Calm) || updated.remembers();
        var to = new TrackedAlert(catalogueVersion, next, updated, floor, needed ? holders : Holders.NONE);
        boolean lost = to.stale() && !from.stale();
        Assessment told = lost ? holders.lackingIn(assessment, windows) : assessment;
        Notifications.between(from, to, told, holders.anyNewNormal(windows), transitions);
        return to;
    }

    /** While flapping, an episode that opens again is the one that is notified, and so is one that loses its data. */
    private static AlertState within(
            FlapDetector.@Nullable Notified flapping, AlertState before, Standing standing, LatestWindows windows) {
        AlertState next = standing.state();
        if (flapping == null) {
            return next;
        }
        if (next instanceof Stale || (!next.open() && standing.holders().missing(windows))) {
            return new Stale(flapping.onset(), flapping.level());
        }
        return !before.open() && next instanceof Firing firing ? firing.within(flapping.onset()) : next;
    }

    /**
     * Flapping begins while an episode is open, so that there is an alert to call flapping, and ends when the share of
     * changes is low again, or the data stop. In between the highest level notified stands.
     */
    private FlapDetector updated(FlapDetector flapDetector, AlertState next) {
        FlapDetector.Notified notified = flapDetector.notified();
        if (next instanceof Stale) {
            return flapDetector.withNotified(null);
        }
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
