package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import org.jspecify.annotations.Nullable;

/** Keeps the events before a day. Rejected rows have no time and are all kept. */
final class TimeLimit extends LookaheadSource {

    private final EventSource source;
    private final long end;

    /** Event times before {@code end}, epoch milliseconds. */
    TimeLimit(EventSource source, long end) {
        super(source);
        this.source = source;
        this.end = end;
    }

    @Override
    @Nullable SourceItem advance() {
        while (source.hasNext()) {
            SourceItem read = source.next();
            if (!(read instanceof SourceItem.Accepted accepted)
                    || accepted.event().time() < end) {
                return read;
            }
        }
        return null;
    }
}
