package io.harbinger.domain.score;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two pure steps of a subject: an event happens, and event time passes. Events never move time and time alone
 * closes panes, so no other subject, and no order of arrival within grace, changes a result.
 */
public final class Assessor {

    /** A score change that is worth publishing, in points. */
    private static final double MATERIAL = 1;

    private final Catalogue catalogue;
    private final Observer observer;
    private final Scorer scorer;
    private final int duplicateWindow;

    /**
     * Assesses as {@code catalogue} says.
     *
     * @param duplicateWindow event ids remembered per subject and kind of event; 0 where repeated events have been
     *     sorted out before
     */
    public Assessor(Catalogue catalogue, int duplicateWindow) {
        this.catalogue = catalogue;
        this.observer = new Observer(catalogue);
        this.scorer = new Scorer(catalogue);
        this.duplicateWindow = duplicateWindow;
    }

    /** Accounts of subjects, to be kept by one thread. */
    public PendingReadingsFactory accounts() {
        return new PendingReadingsFactory(catalogue, observer, duplicateWindow);
    }

    /** What became of an event. */
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        /** A known id with other content. */
        CONFLICT,
        /** Too late for every indicator that asks for it. */
        LATE
    }

    /**
     * A subject after an event.
     *
     * @param lateFor ids of the indicators for which it came too late
     */
    public record Observed(SubjectState state, Outcome outcome, List<String> lateFor) {}

    /** A subject after time has passed, and what was found on the way, in order of event time. */
    public record Passed(SubjectState state, List<AssessmentEvent> findings) {}

    /**
     * An event happens.
     *
     * @param print the event's {@linkplain Deduplicator#print fingerprint}
     * @param now event time that the event's own input had reached, epoch milliseconds, not before the time passed so
     *     far; {@link Series#NEVER} before its first tick
     */
    public Observed observe(SubjectState state, Subject subject, Event event, long print, long now) {
        Deduplicator.Verdict verdict = state.seen().check(event.kind(), print);
        if (verdict != Deduplicator.Verdict.NEW) {
            Outcome outcome = verdict == Deduplicator.Verdict.DUPLICATE ? Outcome.DUPLICATE : Outcome.CONFLICT;
            return new Observed(state, outcome, List.of());
        }
        List<Observation> observations = observer.observe(event, subject.type());
        List<String> late = List.of();
        SeriesSet series = state.series();
        for (Observation observation : observations) {
            Indicator indicator = catalogue.indicators().get(observation.indicator());
            if (SeriesTransitions.isLate(indicator, event.time(), now)) {
                late = late.isEmpty() ? new ArrayList<>() : late;
                late.add(indicator.id());
            } else {
                series = series.observing(indicator, observation, event.time());
            }
        }
        Deduplicator seen = state.seen().plus(event.kind(), print, duplicateWindow);
        if (!late.isEmpty() && late.size() == observations.size()) {
            return new Observed(state.with(state.name(), seen, state.series()), Outcome.LATE, late);
        }
        return new Observed(state.with(name(state, subject, event), seen, series), Outcome.ACCEPTED, late);
    }

    /**
     * Events name nodes and products; a lane has no name of its own in them. The text known stays, so that nothing
     * changes where the name does not.
     */
    private static @Nullable String name(SubjectState state, Subject subject, Event event) {
        boolean same = event.name() == null || event.name().equals(state.name());
        return same || subject.type() == SubjectType.LANE ? state.name() : event.name();
    }

    /**
     * Event time passes up to {@code now}: every boundary on the way is handled in order, and the subject assessed
     * after each.
     */
    public Passed pass(SubjectState state, Subject subject, long now) {
        List<AssessmentEvent> findings = new ArrayList<>();
        SubjectState current = state;
        for (long due = current.due(); due <= now; due = current.due()) {
            current = atBoundary(current, subject, due, now, findings);
        }
        return new Passed(current, findings);
    }

    private SubjectState atBoundary(
            SubjectState state, Subject subject, long due, long now, List<AssessmentEvent> findings) {
        SeriesSet series = state.series();
        for (int i = 0; i < series.size(); i++) {
            while (series.get(i).due() == due) {
                Indicator indicator = catalogue.indicators().get(series.get(i).position());
                SeriesTransitions.Rolled rolled = SeriesTransitions.atDue(indicator, series.get(i));
                series = series.with(i, rolled.series());
                if (rolled.reading() != null) {
                    Driver driver =
                            RiskCalculator.driver(indicator, rolled.series().label(), rolled.reading());
                    findings.add(new AssessmentEvent.PaneClosed(
                            driver, rolled.reading().sufficient()));
                }
            }
        }
        SubjectState rolled = state.with(state.name(), state.seen(), series);
        Assessment assessment = scorer.assess(subject, rolled, due, now);
        boolean material = material(state.published(), assessment.score());
        findings.add(new AssessmentEvent.Assessed(assessment, material, silent(series, due)));
        return material ? rolled.published(assessment.score()) : rolled;
    }

    private boolean silent(List<Series> series, long time) {
        for (Series one : series) {
            if (one.fresh(catalogue.indicators().get(one.position()), time)) {
                return false;
            }
        }
        return true;
    }

    private static boolean material(SubjectState.@Nullable Published published, @Nullable Double score) {
        if (published == null) {
            return score != null;
        }
        Double before = published.score();
        if (before == null || score == null) {
            return before != null || score != null;
        }
        return Level.of(before) != Level.of(score) || Math.abs(before - score) >= MATERIAL;
    }
}
