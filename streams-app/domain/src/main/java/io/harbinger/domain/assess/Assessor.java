package io.harbinger.domain.assess;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.score.RiskCalculator;
import io.harbinger.domain.score.Scorer;
import io.harbinger.domain.state.Expiry;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.StateBounds;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two pure steps of a subject: an event arrives, and event time advances. A state from another catalogue
 * continues under this one; see {@link SubjectState#under}.
 */
public final class Assessor {

    /** A score change that is worth publishing, in points. */
    private static final double MATERIAL = 1;

    private final Catalogue catalogue;
    private final Observer observer;
    private final Scorer scorer;
    private final StateBounds bounds;

    /** Assesses as {@code catalogue} says, with {@code duplicateWindow} event ids and no other limit reported. */
    public Assessor(Catalogue catalogue, int duplicateWindow) {
        this(catalogue, Limits.DEFAULT.withDuplicateWindow(duplicateWindow), LimitListener.SILENT);
    }

    /**
     * Assesses as {@code catalogue} says.
     *
     * @param limits what is kept of a subject
     * @param listener is told when that is not all
     */
    public Assessor(Catalogue catalogue, Limits limits, LimitListener listener) {
        this.catalogue = catalogue;
        this.observer = new Observer(catalogue);
        this.scorer = new Scorer(catalogue);
        this.bounds = StateBounds.of(catalogue, limits, listener);
    }

    /** How an event was handled. */
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        /** A known id with other content. */
        CONFLICT,
        /** Too late for every indicator that observes it. */
        LATE
    }

    /**
     * A subject after an event.
     *
     * @param lateFor ids of the indicators for which it came too late
     */
    public record Observed(SubjectState state, Outcome outcome, List<String> lateFor) {}

    /** A subject after time has advanced, and the results on the way, in order of event time. */
    public record Advanced(SubjectState state, List<AssessmentEvent> events) {}

    /** A subject after it was forgotten. */
    public record Forgotten(SubjectState state, AssessmentEvent.Expired event) {}

    /** The zone of subjects of which no other is known. */
    public ZoneId zone() {
        return catalogue.zone();
    }

    /** When subjects are forgotten. */
    public Expiry expiry() {
        return bounds.expiry();
    }

    /**
     * An event arrives. A subject that has expired by the time of the event's own input begins anew, whether it was
     * forgotten before or not: how far other inputs are makes no difference.
     *
     * @param fingerprint the event's {@link Fingerprint}
     * @param watermark event time of the event's own input, epoch milliseconds, not before the time the subject was
     *     advanced to; {@link Series#NEVER} before its first tick
     */
    public Observed observe(SubjectState before, Subject subject, Event event, long fingerprint, long watermark) {
        SubjectState known = before.under(catalogue);
        SubjectState state = bounds.expiry().isPast(known, watermark) ? known.forgotten() : known;
        Deduplicator.Verdict verdict = state.deduplicator().check(event.kind(), fingerprint);
        if (verdict != Deduplicator.Verdict.NEW) {
            Outcome outcome = verdict == Deduplicator.Verdict.DUPLICATE ? Outcome.DUPLICATE : Outcome.CONFLICT;
            return new Observed(before, outcome, List.of());
        }
        List<Observation> observations = observer.observe(event, subject.type());
        List<String> late = List.of();
        SeriesEditor series = bounds.edit(state.series());
        List<Indicator> indicators = state.series().catalogue().indicators();
        for (Observation observation : observations) {
            Indicator indicator = indicators.get(observation.indicator());
            long time = indicator.windowing().pane().place(event.time(), event.period());
            if (SeriesTransitions.isLate(indicator, time, watermark)) {
                late = late.isEmpty() ? new ArrayList<>() : late;
                late.add(indicator.id());
            } else {
                series.observe(indicator, observation, time);
            }
        }
        Deduplicator deduplicator = bounds.remembering(state.deduplicator(), event.kind(), fingerprint);
        if (!late.isEmpty() && late.size() == observations.size()) {
            return new Observed(state.with(state.name(), deduplicator, state.series()), Outcome.LATE, late);
        }
        return new Observed(
                state.with(name(state, subject, event), deduplicator, series.toSet()), Outcome.ACCEPTED, late);
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
     * Event time advances to {@code watermark}, epoch milliseconds: every boundary on the way is handled in order,
     * and the subject assessed after each.
     */
    public Advanced advance(SubjectState before, Subject subject, long watermark) {
        List<AssessmentEvent> events = new ArrayList<>();
        SubjectState current = before.under(catalogue);
        for (long due = current.due(); due <= watermark; due = current.due()) {
            current = atBoundary(current, subject, due, watermark, events);
        }
        return new Advanced(current, events);
    }

    /**
     * Event time has reached the expiry of a subject, {@code time}: nothing of it is kept.
     *
     * @param watermark event time now, epoch milliseconds
     */
    public Forgotten forget(SubjectState before, Subject subject, long time, long watermark) {
        SubjectState state = before.under(catalogue).forgotten();
        return new Forgotten(state, new AssessmentEvent.Expired(scorer.assess(subject, state, time, watermark)));
    }

    private SubjectState atBoundary(
            SubjectState state, Subject subject, long due, long watermark, List<AssessmentEvent> events) {
        SeriesEditor changed = bounds.edit(state.series());
        for (int i = 0; i < changed.size(); i++) {
            while (changed.get(i).due() == due) {
                Indicator indicator = changed.indicator(i);
                SeriesTransitions.Advanced advanced = SeriesTransitions.atDue(indicator, changed.get(i));
                changed.replace(i, advanced.series());
                if (advanced.result() != null) {
                    Driver driver =
                            RiskCalculator.driver(indicator, advanced.series().label(), advanced.result());
                    events.add(new AssessmentEvent.PaneClosed(
                            driver, advanced.result().sufficient()));
                }
            }
        }
        SeriesSet series = changed.toSet();
        SubjectState next = state.with(state.name(), state.deduplicator(), series);
        Assessment assessment = scorer.assess(subject, next, due, watermark);
        boolean material = material(state.published(), assessment.score());
        events.add(new AssessmentEvent.Assessed(assessment, material, silent(series, due)));
        return material ? next.published(assessment.score()) : next;
    }

    private static boolean silent(SeriesSet series, long time) {
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).fresh(series.indicator(i), time)) {
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
