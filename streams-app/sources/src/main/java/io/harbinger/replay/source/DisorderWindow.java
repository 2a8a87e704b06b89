package io.harbinger.replay.source;

import io.harbinger.adapter.Ordering;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One file whose rows lie at most a stated time out of order, in the order of event time: an event leaves once one was
 * read that is later by the disorder. What lies farther back is passed on as it comes, and counted. A refusal has no
 * time and passes at once.
 */
final class DisorderWindow extends LookingAhead {

    private final EventSource source;
    private final Ordering ordering;
    private final long disorder;
    private final PriorityQueue<Timed> waiting = new PriorityQueue<>(Timed.ORDER);
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
    @Nullable Sourced advance() {
        while (!isDue(waiting.peek())) {
            if (!source.hasNext()) {
                return waiting.isEmpty() ? null : pass(waiting.remove());
            }
            Sourced read = source.next();
            if (read instanceof Sourced.Good good) {
                SortLimit.check(waiting.size(), ordering);
                waiting.add(new Timed(good, 0, sequence++));
                latestRead = Math.max(latestRead, good.event().time());
            } else {
                return read;
            }
        }
        return pass(waiting.remove());
    }

    private boolean isDue(@Nullable Timed first) {
        return first != null && first.time() <= latestRead - disorder;
    }

    private Sourced pass(Timed timed) {
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
