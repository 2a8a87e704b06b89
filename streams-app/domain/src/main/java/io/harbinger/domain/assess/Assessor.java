package io.harbinger.domain.assess;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
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
        /** Known in a higher revision, and ignored. */
        OUTDATED,
        /** A known id with other content, in the same revision. */
        CONFLICT,
        /** It took the place of an earlier revision. */
        REVISED,
        /** What it withdraws no longer counts, or will not when it comes. */
        RETRACTED,
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
        Arrival arrival = new Arrival(state, subject, event, fingerprint, watermark);
        Deduplicator.Finding finding = state.deduplicator().check(event.kind(), fingerprint, event.revision());
        return switch (finding.verdict()) {
            case NEW -> counted(arrival, Outcome.ACCEPTED);
            case DUPLICATE -> new Observed(confirmed(before, arrival, finding.known()), Outcome.DUPLICATE, List.of());
            case OUTDATED -> new Observed(before, Outcome.OUTDATED, List.of());
            case CONFLICT -> new Observed(before, Outcome.CONFLICT, List.of());
            case REVISED -> revised(before, arrival, finding.known());
            case RETRACTED -> retracted(before, arrival, finding.known());
        };
    }

    /** An event at its subject, as {@link #observe} has it, under this catalogue. */
    private record Arrival(SubjectState state, Subject subject, Event event, long fingerprint, long watermark) {

        KnownId id(long until) {
            return new KnownId(fingerprint, event.revision(), until);
        }
    }

    private Observed counted(Arrival arrival, Outcome outcome) {
        SubjectState state = arrival.state();
        Event event = arrival.event();
        List<Observation> observations =
                observer.observe(event, arrival.subject().type());
        List<String> late = List.of();
        long until = Series.NEVER;
        SeriesEditor series = bounds.edit(state.series());
        for (Observation observation : observations) {
            Indicator indicator = catalogue.indicators().get(observation.indicator());
            until = Math.max(until, SeriesTransitions.takenUntil(indicator, event.time()));
            if (SeriesTransitions.isLate(indicator, event.time(), arrival.watermark())) {
                late = late.isEmpty() ? new ArrayList<>() : late;
                late.add(indicator.id());
            } else {
                series.observe(indicator, observation, event.time());
            }
        }
        Deduplicator deduplicator = remembering(arrival, Math.max(until, takenByLane(arrival)));
        if (!late.isEmpty() && late.size() == observations.size()) {
            return new Observed(state.with(state.name(), deduplicator, state.series()), Outcome.LATE, late);
        }
        return new Observed(
                state.with(name(state, arrival.subject(), event), deduplicator, series.toSet()), outcome, late);
    }

    private Deduplicator remembering(Arrival arrival, long until) {
        return bounds.remembering(
                arrival.state().deduplicator(), arrival.event().kind(), arrival.id(until), arrival.watermark());
    }

    /** Until when a pane of its lane could take an event of a node, which is where repetitions are left out first. */
    private long takenByLane(Arrival arrival) {
        long until = Series.NEVER;
        boolean hasLane = arrival.subject().type() == SubjectType.NODE
                && arrival.event() instanceof LogisticsEvent event
                && event.route().lane() != null;
        if (hasLane) {
            for (Observation observation : observer.observe(arrival.event(), SubjectType.LANE)) {
                Indicator indicator = catalogue.indicators().get(observation.indicator());
                until = Math.max(
                        until,
                        SeriesTransitions.takenUntil(indicator, arrival.event().time()));
            }
        }
        return until;
    }

    /** What is known came again: its highest revision is remembered. */
    private SubjectState confirmed(SubjectState before, Arrival arrival, @Nullable KnownId known) {
        if (known == null || arrival.event().revision().compareTo(known.revision()) <= 0) {
            return before;
        }
        SubjectState state = arrival.state();
        return state.with(state.name(), remembering(arrival, known.until()), state.series());
    }

    /** Another revision of what is known: it takes its place, or adds to what has none since it was withdrawn. */
    private Observed revised(SubjectState before, Arrival arrival, @Nullable KnownId known) {
        return known != null && known.revision().retracted()
                ? counted(arrival, Outcome.REVISED)
                : tooLateToReplace(before, arrival);
    }

    /** What is withdrawn before it came is remembered, so that it will not count. */
    private Observed retracted(SubjectState before, Arrival arrival, @Nullable KnownId known) {
        boolean counted = arrival.event().kind() == EventKind.SENSOR
                || (known != null && !known.revision().retracted());
        if (counted) {
            return tooLateToReplace(before, arrival);
        }
        SubjectState state = arrival.state();
        Deduplicator deduplicator = remembering(arrival, longestTaken(arrival));
        return new Observed(state.with(state.name(), deduplicator, state.series()), Outcome.RETRACTED, List.of());
    }

    /** A retraction need not have the values by which an indicator would select what it withdraws. */
    private long longestTaken(Arrival arrival) {
        long until = Series.NEVER;
        for (int position :
                observer.positions(arrival.event().kind(), arrival.subject().type())) {
            Indicator indicator = catalogue.indicators().get(position);
            until = Math.max(
                    until,
                    SeriesTransitions.takenUntil(indicator, arrival.event().time()));
        }
        return until;
    }

    /** What was counted has been added up with others; the first statement stays. */
    private Observed tooLateToReplace(SubjectState before, Arrival arrival) {
        List<String> indicators = observer
                .observe(arrival.event(), arrival.subject().type())
                .stream()
                .map(observation ->
                        catalogue.indicators().get(observation.indicator()).id())
                .distinct()
                .toList();
        return new Observed(before, Outcome.LATE, indicators);
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
        SubjectState next = state.with(state.name(), state.deduplicator().at(due), series);
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
