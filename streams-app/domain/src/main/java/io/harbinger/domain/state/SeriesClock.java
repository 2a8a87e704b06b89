package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.domain.window.Pane;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.HashMap;
import java.util.Map;

/**
 * How far event time has come for each series of a subject, when the watermark has reached an instant.
 *
 * <p>For series of movements that is the watermark. Statistics that are published late have a clock of their own: it is
 * as far as the panes that they state, and otherwise behind the watermark by their publication delay. So a subject sees
 * the same instants in the same order, live and in a replay. Series with one delay share a clock, since they come from
 * one source.
 *
 * @param series of the subject
 * @param time the watermark, epoch milliseconds
 * @param stated by publication delay in milliseconds, the end of the newest pane that is stated and may be judged
 */
public record SeriesClock(SeriesSet series, long time, Map<Long, Long> stated) {

    /** The clocks when the watermark is at {@code time}. */
    public static SeriesClock at(SeriesSet series, long time) {
        Map<Long, Long> stated = Map.of();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).provisional() != null) {
                stated = stated.isEmpty() ? new HashMap<>() : stated;
                stated.merge(
                        series.indicator(i).windowing().publicationDelayMillis(),
                        stated(series.get(i), series.indicator(i), time),
                        Math::max);
            }
        }
        return new SeriesClock(series, time, stated);
    }

    /**
     * The same clocks over the series as they are when a boundary has been handled: that moves none, since a pane that
     * closes counts as it did while it was about to.
     */
    public SeriesClock over(SeriesSet next) {
        return new SeriesClock(next, time, stated);
    }

    /** When the newest pane closes, or has closed, that is stated and does so by {@code time}. */
    private static long stated(Series series, Indicator indicator, long time) {
        Windowing windowing = indicator.windowing();
        long stated = series.closed() == Series.NEVER
                ? Series.NEVER
                : series.closed() + windowing.grace().toMillis();
        for (Pane pane : series.open()) {
            long closes = SeriesTransitions.closesAt(windowing, pane.start());
            stated = closes <= time ? Math.max(stated, closes) : stated;
        }
        return stated;
    }

    /** Event time of one series, epoch milliseconds. */
    public long time(int index) {
        if (series.get(index).provisional() == null) {
            return time;
        }
        long delay = series.indicator(index).windowing().publicationDelayMillis();
        long known = stated.getOrDefault(delay, Series.NEVER);
        return time == Series.NEVER ? time : Math.min(time, Math.max(known, time - delay));
    }

    /**
     * Whether a series has fresh observations when the boundaries up to {@code boundary} have been handled: the others
     * that have come do not count yet.
     */
    public boolean isFresh(int index, long boundary) {
        Series one = series.get(index);
        long now = one.provisional() == null ? time : Math.min(boundary, time(index));
        return one.fresh(series.indicator(index), now);
    }

    /** The earliest instant that has come for one of the series; {@link Series#FOREVER} for none. */
    public long boundary() {
        long boundary = Series.FOREVER;
        for (int i = 0; i < series.size(); i++) {
            long due = series.get(i).due();
            if (due < boundary && due <= time(i)) {
                boundary = due;
            }
        }
        return boundary;
    }

    /** Whether the series is due at a boundary. */
    public boolean isDue(int index, long boundary) {
        return series.get(index).due() == boundary && boundary <= time(index);
    }

    /** The watermark at which the series is due, given that the panes that are stated by now are judged. */
    static long due(Series series, Indicator indicator, long stated) {
        long due = series.due();
        if (series.provisional() == null || due == Series.FOREVER || due <= stated) {
            return due;
        }
        long closes = series.open().isEmpty()
                ? Series.FOREVER
                : SeriesTransitions.closesAt(
                        indicator.windowing(), series.open().get(0).start());
        return Math.min(closes, due + indicator.windowing().publicationDelayMillis());
    }

    /** The watermark at which one of the series is due next. */
    static long due(SeriesSet series) {
        SeriesClock judged = at(series, Series.NEVER);
        long due = Series.FOREVER;
        for (int i = 0; i < series.size(); i++) {
            Indicator indicator = series.indicator(i);
            long stated = series.get(i).provisional() == null
                    ? Series.NEVER
                    : judged.stated().getOrDefault(indicator.windowing().publicationDelayMillis(), Series.NEVER);
            due = Math.min(due, due(series.get(i), indicator, stated));
        }
        return due;
    }
}
