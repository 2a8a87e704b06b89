package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Windowing;
import java.util.Arrays;
import java.util.List;

/** The {@link Slot}s of event time, those asked for of late at hand: most subjects are in the same. For one thread. */
final class Slots {

    private static final int RECENT = 16;
    /** Neighbouring minutes, about, have places of their own. */
    private static final int PLACE_SHIFT = 16;

    private final List<Windowing> grid;
    private final Slot[] recent = new Slot[RECENT];

    Slots(Catalogue catalogue) {
        grid = Slot.grid(catalogue);
        Arrays.fill(recent, Slot.of(grid, 0));
    }

    /** The slot that holds {@code time}, epoch milliseconds. */
    Slot of(long time) {
        int place = (int) (time >>> PLACE_SHIFT) & (RECENT - 1);
        Slot slot = recent[place];
        if (!slot.holds(time)) {
            slot = Slot.of(grid, time);
            recent[place] = slot;
        }
        return slot;
    }
}
