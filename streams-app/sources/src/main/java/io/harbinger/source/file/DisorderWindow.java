package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.Ordering;
import io.harbinger.source.SourceItem;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One file whose rows lie at most a stated time out of order, in the order of event time: an event leaves once one was
 * read that is later by the disorder. What lies farther back is passed on as it comes, and counted. A refusal has no
 * time and passes at once.
 */
final class DisorderWindow extends LookaheadSource {

    private final EventSource source;
    private final Ordering ordering;
    private final long disorder;
    private final PriorityQueue<TimedEvent> waiting = new PriorityQueue<>(TimedEvent.ORDER);
    private long sequence;
    private long latestRead = Long.MIN_VALUE;
    private long latestPassed = Long.MIN_VALUE;
    private long disordered;

    DisorderWindow(EventSource source, Ordering ordering) {
        super(source);
        this.source = source;
        this.ordering = ordering;
        disorder = ordering.disorder().toMillis();
    }

    @Override
    @Nullable SourceItem advance() {
        while (!isDue(waiting.peek())) {
            if (!source.hasNext()) {
                return waiting.isEmpty() ? null : pass(waiting.remove());
            }
            SourceItem read = source.next();
            if (read instanceof SourceItem.Good good) {
                SortLimit.check(waiting.size(), ordering);
                waiting.add(new TimedEvent(good, 0, sequence++));
                latestRead = Math.max(latestRead, good.event().time());
            } else {
                return read;
            }
        }
        return pass(waiting.remove());
    }

    private boolean isDue(@Nullable TimedEvent first) {
        return first != null && first.time() <= latestRead - disorder;
    }

    private SourceItem pass(TimedEvent timed) {
        if (timed.time() < latestPassed) {
            disordered++;
        }
        latestPassed = Math.max(latestPassed, timed.time());
        return timed.good();
    }

    @Override
    public long disordered() {
        return disordered;
    }
}
