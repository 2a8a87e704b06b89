package io.harbinger.direct;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Some consecutive records of a log, for several workers. Not changed once it is handed to them. */
final class Batch {

    /** Concerns all workers. */
    static final int ALL = -1;
    /** Concerns none: it is an output, or for the stages that follow. */
    static final int NONE = -2;

    /**
     * A record of the log.
     *
     * @param place null where it is no input
     * @param worker whom it concerns: a number from 0, {@link #ALL} or {@link #NONE}
     */
    record Item(String topic, Record<byte[], byte[]> record, Task.@Nullable Place place, int worker) {

        boolean concerns(int one) {
            return worker == ALL || worker == one;
        }
    }

    private final List<Item> items;

    Batch(int size) {
        this.items = new ArrayList<>(size);
    }

    void add(Item item) {
        items.add(item);
    }

    int size() {
        return items.size();
    }

    Item item(int index) {
        return items.get(index);
    }
}
