package io.harbinger.domain.batch;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Windowing;
import java.util.Arrays;
import java.util.List;

/** The {@link Slot}s of event time, the most recent ones cached: most subjects are in the same. For one thread. */
final class Slots {

    private static final int RECENT = 16;
    /** Times about a minute apart (2^16 ms) have cache entries of their own. */
    private static final int INDEX_SHIFT = 16;

    private final Catalogue catalogue;
    private final List<Windowing> grid;
    private final Slot[] recent = new Slot[RECENT];

    Slots(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.grid = Slot.grid(catalogue);
        Arrays.fill(recent, Slot.of(catalogue, grid, 0));
    }

    /** The slot that contains {@code time}, epoch milliseconds. */
    Slot of(long time) {
        int index = (int) (time >>> INDEX_SHIFT) & (RECENT - 1);
        Slot slot = recent[index];
        if (!slot.contains(time)) {
            slot = Slot.of(catalogue, grid, time);
            recent[index] = slot;
        }
        return slot;
    }
}
