package io.harbinger.source.file;

import io.harbinger.source.SourceItem;
import java.util.Comparator;

/**
 * An event waiting for its turn.
 *
 * @param file position of its file
 * @param sequence its place within the file
 */
record TimedEvent(SourceItem.Good good, int file, long sequence) {

    /** A total order: event time, file, place in the file. */
    static final Comparator<TimedEvent> ORDER = Comparator.comparingLong(TimedEvent::time)
            .thenComparingInt(TimedEvent::file)
            .thenComparingLong(TimedEvent::sequence);

    long time() {
        return good.event().time();
    }
}
