package io.harbinger.source.file;

import io.harbinger.domain.event.Event;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceItem;

/**
 * Which edition of a published series a file is. Whoever gives several files gives them in the order in which they were
 * published: where two make the same statement about a period, the later file's counts.
 *
 * @param number the revision of its statements that do not name one, from 0
 */
record Vintage(long number) {

    static Vintage of(SourceFormat format, int position) {
        return new Vintage(format.statesRevisions() ? 0 : position);
    }

    SourceItem apply(SourceItem item) {
        return number > 0 && item instanceof SourceItem.Accepted accepted && isStatement(accepted.event())
                ? new SourceItem.Accepted(
                        accepted.event()
                                .withRevision(accepted.event().revision().numbered(number)),
                        accepted.origin(),
                        accepted.told())
                : item;
    }

    /** Movements and readings happen once; what is said of a period may be said again. */
    private static boolean isStatement(Event event) {
        return event.period() > 0;
    }
}
