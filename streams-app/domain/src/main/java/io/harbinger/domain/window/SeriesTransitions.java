package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.Windowing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pure steps of one series: observe, and advance event time. Boundaries of time are handled one at a time and in
 * order, so that the result does not depend on how coarse the ticks are.
 */
public final class SeriesTransitions {

    /**
     * A series after one boundary.
     *
     * @param result the window measured there; null where there was nothing to measure
     */
    public record Advanced(Series series, @Nullable WindowResult result) {}

    private SeriesTransitions() {}

    /** A series before its first observation. */
    public static Series start(String indicator, String label) {
        return Series.empty(indicator, label);
    }

    /** Whether the pane of {@code time} has closed by {@code now}, so that an observation would be late. */
    public static boolean isLate(Indicator indicator, long time, long now) {
        return closesAt(indicator, time) <= now;
    }

    /** When the pane of {@code time} closes, epoch milliseconds. */
    public static long closesAt(Indicator indicator, long time) {
        return closesAt(indicator.windowing(), indicator.windowing().pane().start(time));
    }

    /**
     * Until when a pane of the indicator could take an event, epoch milliseconds: so long its id has to be remembered.
     *
     * @param time of the event, epoch milliseconds
     * @param period that it states something about, milliseconds; 0 for a movement
     */
    public static long takenUntil(Indicator indicator, long time, long period) {
        long closes = closesAt(indicator, time);
        return period == 0 && !indicator.isCorrectable()
                ? closes
                : closes + indicator.windowing().publicationDelayMillis();
    }

    /**
     * Until when a pane could count a reading twice, epoch milliseconds: so long its id has to be remembered, whatever
     * it measures. {@link Series#FOREVER} where no indicator counts readings.
     *
     * @param time of the reading, epoch milliseconds
     */
    public static long countedUntil(Catalogue catalogue, long time) {
        long until = Series.NEVER;
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.selection().source() == Source.SENSOR && countsRepetitions(indicator)) {
                until = Math.max(until, takenUntil(indicator, time, 0));
            }
        }
        return until == Series.NEVER ? Series.FOREVER : until;
    }

    private static boolean countsRepetitions(Indicator indicator) {
        return indicator.isCorrectable() || indicator.selection().measure().countsRepetitions();
    }

    /** When the pane that starts at {@code start} closes, epoch milliseconds. */
    public static long closesAt(Windowing windowing, long start) {
        return PaneSchedule.closesAt(windowing, start);
    }

    /** With one more observation; its pane must not have closed. */
    public static Series observe(Indicator indicator, Series series, Observation observation, long time) {
        Series known = known(indicator, series, observation);
        return known.plus(indicator, ObservationBatch.of(observation, time));
    }

    /**
     * With one more observation, kept so that a later version of its event can replace it; its pane must not have
     * closed.
     *
     * @param id of the event
     */
    public static Series observe(Indicator indicator, Series series, Observation observation, long time, long id) {
        Series known = known(indicator, series, observation);
        return known.plus(indicator, KeptObservation.of(id, observation, time));
    }

    private static Series known(Indicator indicator, Series series, Observation observation) {
        return observation.isStatement() || indicator.isCorrectable() ? series.withStatements(indicator) : series;
    }

    /** Whether the pane of {@code time} keeps no more observations one by one. */
    public static boolean isFull(Indicator indicator, Series series, long time) {
        long start = indicator.windowing().pane().start(time);
        Provisional provisional = series.provisional();
        return isFull(series.open(), start) || (provisional != null && isFull(provisional.judged(), start));
    }

    private static boolean isFull(List<Pane> panes, long start) {
        for (Pane pane : panes) {
            if (pane.start() == start) {
                return !Revisable.hasRoom(pane.content());
            }
        }
        return false;
    }

    /** Whether the pane of {@code time} is open and has observations that are not kept one by one. */
    public static boolean isMerged(Indicator indicator, Series series, long time) {
        long start = indicator.windowing().pane().start(time);
        for (Pane pane : series.open()) {
            if (pane.start() == start) {
                return !(pane.content() instanceof Revisable) && pane.content().samples() > 0;
            }
        }
        return false;
    }

    /** Whether an observation would not be kept apart from others, since its pane has as many as are. */
    public static boolean isPooled(Indicator indicator, Series series, Observation observation, long time) {
        for (Pane pane : series.open()) {
            if (pane.content().isPooled(observation.category())
                    && pane.start() == indicator.windowing().pane().start(time)) {
                return true;
            }
        }
        return false;
    }

    /** With a batch, in order of arrival: the same as one by one. */
    public static Series observe(Indicator indicator, Series series, ObservationBatch batch) {
        return series.plus(indicator, batch);
    }

    /** What happens at {@code series.due()}: a pane closes, the newest result lapses, or the series is given up. */
    public static Advanced atDue(Indicator indicator, Series series) {
        return atDue(indicator, series, MeasureCache.NONE);
    }

    /**
     * As {@link #atDue(Indicator, Series)}.
     *
     * @param cache keeps what will be measured again
     */
    public static Advanced atDue(Indicator indicator, Series series, MeasureCache cache) {
        long pane = PaneSchedule.nextPane(indicator, series.open(), series.past());
        if (pane != Series.FOREVER && closesAt(indicator.windowing(), pane) == series.due()) {
            PaneCloser.Closed closed = PaneCloser.close(indicator, series, pane, cache);
            return new Advanced(closed.series(), closed.result());
        }
        return new Advanced(series.lapsed(indicator), null);
    }

    /** The earliest {@link Series#due()}; {@link Series#FOREVER} for none. */
    public static long due(List<Series> series) {
        long due = Series.FOREVER;
        for (Series one : series) {
            due = Math.min(due, one.due());
        }
        return due;
    }
}
