package io.harbinger.domain.assess;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.score.RiskCalculator;
import io.harbinger.domain.score.Scorer;
import io.harbinger.domain.score.SeriesWindows;
import io.harbinger.domain.state.SeriesClock;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.StateBounds;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.MeasureCache;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One advance of event time of a subject: every boundary on the way is handled in order, and the subject assessed after
 * each. A delivery of late statements that is complete on the way is taken in; the boundaries that it opens again come
 * next, before any later one. For one use by one thread.
 */
final class TimePass {

    /** A score change that is worth publishing, in points. */
    private static final double MATERIAL = 1;

    private final Scorer scorer;
    private final StateBounds bounds;
    private final Feeds feeds;
    private final Subject subject;
    private final long watermark;
    private final Consumer<AssessmentEvent> events;
    private final MeasureCache cache;

    /** The correction that the next assessment tells of. */
    private @Nullable Correction correction;
    /** Up to where the subject had been assessed before a correction; it is assessed there again in any case. */
    private long owed = Series.NEVER;
    /** Whether the assessments on the way there would only repeat what holds. */
    private boolean quiet;
    /** How far event time has come: boundaries that a delivery opens again lie before that. */
    private long reached = Series.NEVER;

    /**
     * Of one subject, up to a watermark.
     *
     * @param events takes the results as they come: over many boundaries they are too many to be kept
     * @param cache keeps what will be measured again
     */
    TimePass(
            Scorer scorer,
            StateBounds bounds,
            Feeds feeds,
            Subject subject,
            long watermark,
            Consumer<AssessmentEvent> events,
            MeasureCache cache) {
        this.scorer = scorer;
        this.bounds = bounds;
        this.feeds = feeds;
        this.subject = subject;
        this.watermark = watermark;
        this.events = events;
        this.cache = cache;
    }

    SubjectState over(SubjectState before) {
        SubjectState current = before;
        for (long due = current.due(); due <= watermark; due = current.due()) {
            reached = Math.max(reached, due);
            current = current.series().deliveredAt() == due ? settle(current, due) : atBoundary(current, due);
        }
        return assessedWhereOwed(current);
    }

    /** A delivery is complete. */
    private SubjectState settle(SubjectState state, long due) {
        SubjectState before = assessedWhereOwed(state);
        Settlement settlement = Settlement.of(before.series(), bounds.edit(before.series()), due);
        correction = settlement.correction();
        owed = settlement.assessedUntil();
        quiet = correction == null || correction.withdrawn() == Series.NEVER;
        return before.with(before.name(), before.deduplicator(), settlement.series());
    }

    private SubjectState atBoundary(SubjectState state, long due) {
        SeriesClock clock = SeriesClock.at(state.series(), due);
        long boundary = clock.boundary();
        if (owed != Series.NEVER && boundary > owed) {
            return assessedWhereOwed(state);
        }
        SeriesSet series = closed(state.series(), clock, boundary);
        SubjectState next = state.with(state.name(), state.deduplicator().at(due), series);
        if (quiet && boundary < owed) {
            return next;
        }
        return assessed(next, clock.over(series), boundary);
    }

    private SeriesSet closed(SeriesSet series, SeriesClock clock, long boundary) {
        SeriesEditor changed = bounds.edit(series);
        for (int i = 0; i < changed.size(); i++) {
            boolean isDue = clock.isDue(i, boundary);
            while (isDue && changed.get(i).due() == boundary) {
                Indicator indicator = changed.indicator(i);
                Series before = changed.get(i);
                SeriesTransitions.Advanced advanced = SeriesTransitions.atDue(indicator, before, cache);
                changed.replace(i, advanced.series());
                if (advanced.result() != null) {
                    Driver driver =
                            RiskCalculator.driver(indicator, advanced.series().label(), advanced.result());
                    events.accept(new AssessmentEvent.PaneClosed(
                            driver, advanced.result().sufficient()));
                    report(feeds.ofPane(subject, driver, reached));
                } else if (before.closed() == advanced.series().closed()) {
                    report(feeds.ofSilence(subject, indicator, before, boundary, reached));
                }
            }
        }
        return changed.toSet();
    }

    private void report(@Nullable FeedReport report) {
        if (report != null) {
            events.accept(new AssessmentEvent.Reported(report));
        }
    }

    private SubjectState assessedWhereOwed(SubjectState state) {
        return owed == Series.NEVER ? state : assessed(state, SeriesClock.at(state.series(), owed), owed);
    }

    /** @param clock of the state's series, at the watermark at which the boundary came */
    private SubjectState assessed(SubjectState state, SeriesClock clock, long boundary) {
        Assessment assessment = scorer.assess(subject, state, clock, boundary, watermark);
        boolean material = material(state.published(), assessment.score());
        var windows = new SeriesWindows(state.series(), assessment.drivers());
        events.accept(new AssessmentEvent.Assessed(assessment, material, windows, correction));
        correction = null;
        if (boundary >= owed) {
            owed = Series.NEVER;
            quiet = false;
        }
        return material ? state.published(assessment.score()) : state;
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
