package io.harbinger.source.file;

import io.harbinger.source.Ordering;
import io.harbinger.source.SourceException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The limits on the events that are kept in memory for sorting: their number, as the mapping says, and the heap, of which
 * no number can say what it holds.
 */
final class SortLimit {

    /** Looking costs about as much as reading an event. */
    private static final int LOOK_EVERY = 64;
    /** Above this the collector has ever more to do, and a growing list may find no room. */
    private static final double FULL = 0.75;

    /** Where objects stay: the old generation, whatever the collector calls it. */
    private static final Optional<MemoryPoolMXBean> OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .max(Comparator.comparingLong(pool -> pool.getCollectionUsage().getMax()));

    private SortLimit() {}

    /** Throws {@link SourceException} where {@code held} events are the most that may be kept. */
    static void check(int held, Ordering ordering) {
        if (held >= ordering.maxEvents()) {
            throw refused("more than " + ordering.maxEvents()
                    + " events would have to be held in memory to sort them (maxEvents)", ordering);
        }
        if (held % LOOK_EVERY == 0 && OLD.filter(SortLimit::isFull).isPresent()) {
            throw refused("the heap cannot hold more than these " + held + " events, which have to be sorted", ordering);
        }
    }

    /** By what was still in use after the last collection. */
    private static boolean isFull(MemoryPoolMXBean pool) {
        MemoryUsage usage = pool.getCollectionUsage();
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }

    private static SourceException refused(String problem, Ordering ordering) {
        String advice = ordering.by() == Ordering.By.FILE
                ? "if its rows are in time order, say 'order: time' with a disorder in the mapping; else split the input"
                        + " or raise maxEvents and the heap (-Xmx)"
                : "shorten the disorder in the mapping, or raise maxEvents and the heap (-Xmx)";
        return new SourceException(List.of(problem + ": " + advice));
    }
}
