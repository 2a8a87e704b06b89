package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Files that are each in the order of event time, merged; holds one event of each. */
final class MergedSource extends LookaheadSource {

    private final SourceList sources;
    private final PriorityQueue<TimedEvent> heads = new PriorityQueue<>(TimedEvent.ORDER);
    /** Sources that have no event in {@code heads} and may have another. */
    private final Deque<Integer> open = new ArrayDeque<>();

    MergedSource(List<? extends EventSource> sources) {
        this(new SourceList(sources));
    }

    private MergedSource(SourceList sources) {
        super(sources);
        this.sources = sources;
        for (int i = 0; i < sources.size(); i++) {
            open.add(i);
        }
    }

    @Override
    @Nullable SourceItem advance() {
        while (!open.isEmpty()) {
            int index = open.element();
            EventSource source = sources.get(index);
            SourceItem read = source.hasNext() ? source.next() : null;
            if (read != null && !(read instanceof SourceItem.Good)) {
                return read;
            }
            if (read instanceof SourceItem.Good good) {
                heads.add(new TimedEvent(good, index, 0));
            }
            open.remove();
        }
        TimedEvent first = heads.poll();
        if (first == null) {
            return null;
        }
        open.add(first.file());
        return first.good();
    }
}
