package io.harbinger.domain.score;

import io.harbinger.domain.window.Series;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one subject; a value, changed by replacement.
 *
 * @param name the subject's name as its events give it, null where they do not
 * @param seen events remembered for duplicate detection
 * @param series its indicator series, in order of position and label
 * @param published the score last published, null before the first
 * @param taken how many readings an {@link PendingReadings} has taken, of those that are in here
 */
public record SubjectState(
        @Nullable String name,
        Deduplicator seen,
        SeriesSet series,
        @Nullable Published published,
        long taken) {

    public static final SubjectState EMPTY = new SubjectState(null, Deduplicator.NONE, SeriesSet.EMPTY, null, 0);

    /**
     * A score as it was last published.
     *
     * @param score 0..100, null where there was none
     */
    public record Published(@Nullable Double score) {}

    SubjectState with(@Nullable String newName, Deduplicator newSeen, SeriesSet newSeries) {
        return new SubjectState(newName, newSeen, newSeries, published, taken);
    }

    SubjectState published(@Nullable Double score) {
        return new SubjectState(name, seen, series, new Published(score), taken);
    }

    /** When the subject next has to be looked at, epoch milliseconds; {@link Series#FOREVER} for never. */
    public long due() {
        return series.due();
    }
}
