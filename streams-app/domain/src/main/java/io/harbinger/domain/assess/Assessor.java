package io.harbinger.domain.assess;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.score.Scorer;
import io.harbinger.domain.state.Expiry;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.state.StateBounds;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.domain.window.MeasureCache;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two pure steps of a subject: an event arrives, and event time advances. A state from another catalogue
 * continues under this one; see {@link SubjectState#under}.
 */
public final class Assessor {

    private final Catalogue catalogue;
    private final Observer observer;
    private final Scorer scorer;
    private final StateBounds bounds;
    private final Feeds feeds;
    private final MeasureCache cache;

    /** Assesses as {@code catalogue} says, with {@code duplicateWindow} event ids and no other limit reported. */
    public Assessor(Catalogue catalogue, int duplicateWindow) {
        this(catalogue, Limits.DEFAULT.withDuplicateWindow(duplicateWindow), LimitListener.SILENT);
    }

    /**
     * Assesses as {@code catalogue} says.
     *
     * @param limits what is kept of a subject
     * @param listener is called when that is not all
     */
    public Assessor(Catalogue catalogue, Limits limits, LimitListener listener) {
        this(catalogue, limits, listener, MeasureCache.NONE);
    }

    /**
     * Assesses as {@code catalogue} says, in one thread.
     *
     * @param limits what is kept of a subject
     * @param listener is called when that is not all
     * @param cache keeps what will be measured again
     */
    public Assessor(Catalogue catalogue, Limits limits, LimitListener listener, MeasureCache cache) {
        this.catalogue = catalogue;
        this.observer = new Observer(catalogue);
        this.scorer = new Scorer(catalogue);
        this.bounds = StateBounds.of(catalogue, limits, listener);
        this.feeds = new Feeds(catalogue);
        this.cache = cache;
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

    /** The zone of subjects of which no other is known. */
    public ZoneId zone() {
        return catalogue.zone();
    }

    /** Whether an event of a node counts for its region, where it has one. */
    public boolean isOfRegions(Event event) {
        return observer.selects(event, SubjectType.REGION);
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

        Arriving arriving() {
            return new Arriving(event, Fingerprint.id(fingerprint), watermark);
        }

        /** The subject's state with changed series, all else as it was. */
        SubjectState stateWith(SeriesEditor series) {
            return state.with(state.name(), state.deduplicator(), series.toSet());
        }

        /** In the zone of the subject. */
        Catalogue catalogue() {
            return state.series().catalogue();
        }

        List<Observation> observations(Observer observer) {
            return observer.observe(event, subject.type());
        }
    }

    private Observed counted(Arrival arrival, Outcome outcome) {
        List<Observation> observations = arrival.observations(observer);
        SeriesEditor series = bounds.edit(arrival.state().series());
        List<String> late = arrival.arriving().observe(arrival.catalogue(), observations, series);
        Deduplicator deduplicator = remembering(arrival, known(arrival, observations));
        SubjectState state = arrival.state();
        if (!late.isEmpty() && late.size() == observations.size()) {
            return new Observed(state.with(state.name(), deduplicator, state.series()), Outcome.LATE, late);
        }
        return new Observed(
                state.with(name(state, arrival.subject(), arrival.event()), deduplicator, series.toSet()),
                outcome,
                late);
    }

    /** Another revision of what is known: what that gave is taken back where it can be found, and this counts. */
    private Observed revised(SubjectState before, Arrival arrival, @Nullable KnownId known) {
        boolean isReading = arrival.event().kind() == EventKind.SENSOR;
        if (known == null && !isReading) {
            return late(before, arrival);
        }
        List<Observation> observations = arrival.observations(observer);
        SeriesEditor series = bounds.edit(arrival.state().series());
        Arriving arriving = arrival.arriving();
        boolean found = arriving.retract(series);
        if (known == null) {
            return found ? replacedReading(arrival, arriving, observations, series) : late(before, arrival);
        }
        List<String> late = arriving.observeAgain(arrival.catalogue(), observations, series);
        boolean tooLate = !found && !late.isEmpty() && late.size() == observations.size();
        return replaced(arrival, known, series, tooLate ? Outcome.LATE : Outcome.REVISED, late);
    }

    private Observed replacedReading(
            Arrival arrival, Arriving arriving, List<Observation> observations, SeriesEditor series) {
        List<String> late = arriving.observeAgain(arrival.catalogue(), observations, series);
        return new Observed(arrival.stateWith(series), Outcome.REVISED, late);
    }

    private Observed late(SubjectState before, Arrival arrival) {
        return new Observed(before, Outcome.LATE, indicators(arrival));
    }

    /** What is withdrawn before it came is remembered, so that it will not count. */
    private Observed retracted(SubjectState before, Arrival arrival, @Nullable KnownId known) {
        SeriesEditor series = bounds.edit(arrival.state().series());
        boolean found = arrival.arriving().retract(series);
        if (arrival.event().kind() == EventKind.SENSOR) {
            return found
                    ? new Observed(arrival.stateWith(series), Outcome.RETRACTED, List.of())
                    : late(before, arrival);
        }
        boolean counted = known != null && !known.revision().retracted();
        return found || !counted
                ? replaced(arrival, known, series, Outcome.RETRACTED, List.of())
                : replaced(arrival, known, series, Outcome.LATE, indicators(arrival));
    }

    private Observed replaced(
            Arrival arrival, @Nullable KnownId known, SeriesEditor series, Outcome outcome, List<String> late) {
        KnownId id = known(arrival, arrival.observations(observer));
        long until = known == null ? longestTaken(arrival) : Math.max(known.until(), id.until());
        Deduplicator deduplicator = remembering(arrival, new KnownId(id.fingerprint(), id.revision(), until));
        SubjectState state = arrival.state();
        return new Observed(state.with(state.name(), deduplicator, series.toSet()), outcome, late);
    }

    /** What is known came again: its highest revision is remembered. */
    private SubjectState confirmed(SubjectState before, Arrival arrival, @Nullable KnownId known) {
        Revision revision = arrival.event().revision();
        if (known == null || revision.compareTo(known.revision()) <= 0) {
            return before;
        }
        KnownId higher = new KnownId(known.fingerprint(), revision, known.until());
        SubjectState state = arrival.state();
        return state.with(state.name(), remembering(arrival, higher), state.series());
    }

    private Deduplicator remembering(Arrival arrival, KnownId id) {
        return bounds.remembering(
                arrival.state().deduplicator(), arrival.event().kind(), id, arrival.watermark());
    }

    /**
     * What there is to remember of an event: for as long as a pane of its subject could take it, or, of a node, where
     * repetitions are left out first, one of its lane or its region.
     */
    private KnownId known(Arrival arrival, List<Observation> observations) {
        Event event = arrival.event();
        if (event.kind() == EventKind.SENSOR) {
            long counted = SeriesTransitions.countedUntil(arrival.catalogue(), event.time());
            return new KnownId(arrival.fingerprint(), event.revision(), counted);
        }
        long until = takenUntil(arrival, observations);
        boolean hasLane = arrival.subject().type() == SubjectType.NODE
                && event instanceof LogisticsEvent logistics
                && logistics.route().lane() != null;
        if (hasLane) {
            until = Math.max(until, takenUntil(arrival, observer.observe(event, SubjectType.LANE)));
        }
        if (arrival.subject().type() == SubjectType.NODE && isOfRegions(event)) {
            until = Math.max(until, takenUntil(arrival, observer.observe(event, SubjectType.REGION)));
        }
        return new KnownId(arrival.fingerprint(), event.revision(), until);
    }

    private static long takenUntil(Indicator indicator, Event event) {
        long time = indicator.windowing().pane().place(event.time(), event.period());
        return SeriesTransitions.takenUntil(indicator, time, event.period());
    }

    private static long takenUntil(Arrival arrival, List<Observation> observations) {
        long until = Series.NEVER;
        for (Observation observation : observations) {
            Indicator indicator = arrival.catalogue().indicators().get(observation.indicator());
            until = Math.max(until, takenUntil(indicator, arrival.event()));
        }
        return until;
    }

    /** A retraction need not have the values by which an indicator would select what it withdraws. */
    private long longestTaken(Arrival arrival) {
        long until = Series.NEVER;
        for (int position :
                observer.positions(arrival.event().kind(), arrival.subject().type())) {
            Indicator indicator = arrival.catalogue().indicators().get(position);
            until = Math.max(until, takenUntil(indicator, arrival.event()));
        }
        return until;
    }

    /** The indicators that observe an event; of one without the values they select by, all that might. */
    private List<String> indicators(Arrival arrival) {
        List<Integer> observing = arrival.observations(observer).stream()
                .map(Observation::indicator)
                .distinct()
                .toList();
        List<Integer> positions = observing.isEmpty()
                ? observer.positions(arrival.event().kind(), arrival.subject().type())
                : observing;
        return positions.stream()
                .map(position -> catalogue.indicators().get(position).id())
                .toList();
    }

    /**
     * A report of the feed {@code subject} arrives; it is late where the pane it is about has closed.
     *
     * @param watermark event time of all that report, epoch milliseconds
     */
    public Observed observe(SubjectState before, Subject subject, FeedReport report, long watermark) {
        SubjectState state = before.under(catalogue);
        SeriesEditor series = bounds.edit(state.series());
        List<String> late = feeds.observe(
                new ArrivingReport(report, watermark), state.series().catalogue(), series);
        Outcome outcome = late.isEmpty() ? Outcome.ACCEPTED : Outcome.LATE;
        return new Observed(state.with(state.name(), state.deduplicator(), series.toSet()), outcome, late);
    }

    /**
     * Events name nodes and products; a lane or a region has no name of its own in them. The text known stays, so that nothing
     * changes where the name does not.
     */
    private static @Nullable String name(SubjectState state, Subject subject, Event event) {
        boolean same = event.name() == null || event.name().equals(state.name());
        return same || subject.type().isOfSeveralNodes() ? state.name() : event.name();
    }

    /**
     * Event time advances to {@code watermark}, epoch milliseconds: every boundary on the way is handled in order,
     * and the subject assessed after each.
     *
     * @param events takes the results on the way, in order of event time
     */
    public SubjectState advance(
            SubjectState before, Subject subject, long watermark, Consumer<AssessmentEvent> events) {
        return new TimePass(scorer, bounds, feeds, subject, watermark, events, cache).over(before.under(catalogue));
    }

    /** The same, with the results kept: for few boundaries, since each holds the series as they were. */
    public Advanced advance(SubjectState before, Subject subject, long watermark) {
        List<AssessmentEvent> events = new ArrayList<>();
        SubjectState after = advance(before, subject, watermark, events::add);
        return new Advanced(after, events);
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
}
