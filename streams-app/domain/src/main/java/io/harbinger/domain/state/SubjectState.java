package io.harbinger.domain.state;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.window.Series;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one subject; a value, changed by replacement.
 *
 * @param name the subject's name as its events give it, null where they do not
 * @param deduplicator recent event ids
 * @param series its indicator series, in order of the catalogue, then of their labels
 * @param published the score last published, null before the first
 * @param lastSequence sequence number of the newest buffered reading that is in here, 0 before the first
 */
public record SubjectState(
        @Nullable String name,
        Deduplicator deduplicator,
        SeriesSet series,
        @Nullable Published published,
        long lastSequence) {

    public static final SubjectState EMPTY = new SubjectState(null, Deduplicator.NONE, SeriesSet.EMPTY, null, 0);

    /**
     * A score as it was last published.
     *
     * @param score 0..100, null where there was none
     */
    public record Published(@Nullable Double score) {}

    /** The same with other content, of which everything but the published score may have changed. */
    public SubjectState with(@Nullable String newName, Deduplicator newDeduplicator, SeriesSet newSeries) {
        return new SubjectState(newName, newDeduplicator, newSeries, published, lastSequence);
    }

    /** The same after a score was published. */
    public SubjectState published(@Nullable Double score) {
        return new SubjectState(name, deduplicator, series, new Published(score), lastSequence);
    }

    /** The same under another catalogue; see {@link SeriesSet#under}. */
    @SuppressWarnings("ReferenceEquality") // states change by replacing what changes
    public SubjectState under(Catalogue catalogue) {
        SeriesSet resolved = series.under(catalogue);
        return resolved == series ? this : with(name, deduplicator, resolved);
    }

    /** The same in the civil time of a zone; see {@link SeriesSet#in}. It must be under a catalogue. */
    @SuppressWarnings("ReferenceEquality")
    public SubjectState in(ZoneId zone) {
        SeriesSet there = series.in(zone);
        return there == series ? this : with(name, deduplicator, there);
    }

    /** Whether nothing is known of the subject, but perhaps how many readings it had. */
    public boolean isBlank() {
        return name == null
                && published == null
                && deduplicator.size() == 0
                && series.isEmpty()
                && series.unheard().isEmpty();
    }

    /** With everything forgotten but how many readings it had, which their log entries are compared with. */
    public SubjectState forgotten() {
        return new SubjectState(null, Deduplicator.NONE, series.cleared(), null, lastSequence);
    }

    /** When a pane closes next or a result goes stale, epoch milliseconds; {@link Series#FOREVER} for never. */
    public long due() {
        return series.due();
    }
}
