package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A k-way merge of files that are each in the order of event time; keeps one event of each in memory. */
final class MergedSource extends LookaheadSource {

    private final SourceList sources;
    private final PriorityQueue<TimedEvent> heads = new PriorityQueue<>(TimedEvent.ORDER);
    /** Positions of the sources that have no event in {@code heads} and may not be at their end. */
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
            if (read != null && !(read instanceof SourceItem.Accepted)) {
                return read;
            }
            if (read instanceof SourceItem.Accepted accepted) {
                heads.add(new TimedEvent(accepted, index, 0));
            }
            open.remove();
        }
        TimedEvent first = heads.poll();
        if (first == null) {
            return null;
        }
        open.add(first.file());
        return first.item();
    }
}
