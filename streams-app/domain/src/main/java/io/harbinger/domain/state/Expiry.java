package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.window.Series;

/**
 * When a subject is forgotten: so long after its newest observation, in event time. Nothing of it is fresh by then, and
 * an event that comes after it finds a subject of which nothing is known.
 *
 * @param keptMillis how long after
 */
public record Expiry(long keptMillis) {

    /** As the limits say, but no shorter than what an indicator of the catalogue calls fresh. */
    public static Expiry of(Catalogue catalogue, Limits limits) {
        long longest = catalogue.indicators().stream()
                .mapToLong(indicator -> indicator
                        .windowing()
                        .freshness()
                        .plus(indicator.windowing().publicationDelay())
                        .toMillis())
                .max()
                .orElse(0);
        return new Expiry(Math.max(longest, limits.subjectExpiry().toMillis()));
    }

    /** When the state is forgotten, epoch milliseconds; {@link Series#NEVER} where it has no series. */
    public long at(SubjectState state) {
        long newest = Series.NEVER;
        SeriesSet series = state.series();
        for (int i = 0; i < series.size(); i++) {
            newest = Math.max(newest, series.get(i).newest(series.indicator(i)));
        }
        return newest == Series.NEVER ? Series.NEVER : newest + keptMillis;
    }

    /** Whether the state has series, and is forgotten by {@code time}. */
    public boolean isPast(SubjectState state, long time) {
        if (time == Series.NEVER) {
            return false;
        }
        SeriesSet series = state.series();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).newest(series.indicator(i)) + keptMillis > time) {
                return false;
            }
        }
        return !series.isEmpty();
    }
}
