package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.Ordering;
import io.harbinger.source.SourceItem;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts one file whose rows are out of order by at most a stated time. An event is emitted once an event has been read
 * that is later by that time. An event that is out of order by more is emitted out of order, and counted. A rejected row
 * has no time and is emitted at once.
 */
final class DisorderWindow extends LookaheadSource {

    private final EventSource source;
    private final Ordering ordering;
    private final long disorder;
    private final PriorityQueue<TimedEvent> buffered = new PriorityQueue<>(TimedEvent.ORDER);
    private long sequence;
    private long latestRead = Long.MIN_VALUE;
    private long latestEmitted = Long.MIN_VALUE;
    private long disordered;

    DisorderWindow(EventSource source, Ordering ordering) {
        super(source);
        this.source = source;
        this.ordering = ordering;
        disorder = ordering.disorder().toMillis();
    }

    @Override
    @Nullable SourceItem advance() {
        while (!isDue(buffered.peek())) {
            if (!source.hasNext()) {
                return buffered.isEmpty() ? null : emit(buffered.remove());
            }
            SourceItem read = source.next();
            if (read instanceof SourceItem.Accepted accepted) {
                SortLimit.check(buffered.size(), ordering);
                buffered.add(new TimedEvent(accepted, 0, sequence++));
                latestRead = Math.max(latestRead, accepted.event().time());
            } else {
                return read;
            }
        }
        return emit(buffered.remove());
    }

    private boolean isDue(@Nullable TimedEvent first) {
        return first != null && first.time() <= latestRead - disorder;
    }

    private SourceItem emit(TimedEvent timed) {
        if (timed.time() < latestEmitted) {
            disordered++;
        }
        latestEmitted = Math.max(latestEmitted, timed.time());
        return timed.item();
    }

    @Override
    public long disordered() {
        return disordered;
    }
}
