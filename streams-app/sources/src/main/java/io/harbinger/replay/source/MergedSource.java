package io.harbinger.replay.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Files that are each in the order of event time, merged; holds one event of each. */
final class MergedSource extends LookingAhead {

    private final SourceList sources;
    private final PriorityQueue<Timed> heads = new PriorityQueue<>(Timed.ORDER);
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
    @Nullable Sourced advance() {
        while (!open.isEmpty()) {
            int index = open.element();
            EventSource source = sources.get(index);
            Sourced read = source.hasNext() ? source.next() : null;
            if (read != null && !(read instanceof Sourced.Good)) {
                return read;
            }
            if (read instanceof Sourced.Good good) {
                heads.add(new Timed(good, index, 0));
            }
            open.remove();
        }
        Timed first = heads.poll();
        if (first == null) {
            return null;
        }
        open.add(first.file());
        return first.good();
    }
}
