package io.harbinger.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what several workers made of one batch, in the order in which one alone would have published it: the
 * records of the log in turn, of a tick the subjects in their order. What is not of a subject, such as the tick that a
 * stage passes on, each worker says, and the first one is heard.
 */
final class Merge {

    /** What one worker made, read from its beginning. */
    private static final class Reader {

        private final List<Recording.Entry> entries;
        private int next;

        Reader(List<Recording.Entry> entries) {
            this.entries = entries;
        }

        /** The next one that came of a record of the log; null where there is none. */
        Recording.@Nullable Entry peek(int item) {
            return next < entries.size() && entries.get(next).item() == item ? entries.get(next) : null;
        }

        void take() {
            next++;
        }
    }

    private final List<Reader> readers = new ArrayList<>();
    private final Consumer<Recording.Entry> sink;

    /** @param made by each worker */
    Merge(List<List<Recording.Entry>> made, Consumer<Recording.Entry> sink) {
        made.forEach(entries -> readers.add(new Reader(entries)));
        this.sink = sink;
    }

    /** Passes on what came of a record of the log, which is the one after that of the call before. */
    void pass(int item, Batch.Item of) {
        if (of.worker() == Batch.ALL) {
            for (Turn turn = first(item); turn != null; turn = first(item)) {
                pass(item, turn);
            }
        } else if (of.worker() != Batch.NONE) {
            Reader reader = readers.get(of.worker());
            for (var next = reader.peek(item); next != null; next = reader.peek(item)) {
                reader.take();
                sink.accept(next);
            }
        }
    }

    private @Nullable Turn first(int item) {
        Turn first = null;
        for (Reader reader : readers) {
            Recording.Entry next = reader.peek(item);
            if (next != null && (first == null || next.turn().compareTo(first) < 0)) {
                first = next.turn();
            }
        }
        return first;
    }

    private void pass(int item, Turn turn) {
        for (Reader reader : readers) {
            boolean isHeard = turn.isOfSubject() || reader.equals(readers.get(0));
            for (var next = reader.peek(item); next != null && next.turn().equals(turn); next = reader.peek(item)) {
                reader.take();
                if (isHeard) {
                    sink.accept(next);
                }
            }
        }
    }
}
