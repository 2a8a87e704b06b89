package io.harbinger.source.file;

import io.harbinger.source.SourceItem;
import java.util.Comparator;

/**
 * An event that is buffered until it can be emitted in the order of event time.
 *
 * @param file position of its file in the input
 * @param sequence its place within the file
 */
record TimedEvent(SourceItem.Accepted item, int file, long sequence) {

    /** A total order: event time, file, place in the file. */
    static final Comparator<TimedEvent> ORDER = Comparator.comparingLong(TimedEvent::time)
            .thenComparingInt(TimedEvent::file)
            .thenComparingLong(TimedEvent::sequence);

    long time() {
        return item.event().time();
    }
}
