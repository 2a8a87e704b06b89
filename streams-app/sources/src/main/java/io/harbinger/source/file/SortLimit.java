package io.harbinger.source.file;

import io.harbinger.source.Ordering;
import io.harbinger.source.SourceException;
import java.util.List;

/** The limit on the number of events that are kept in memory for sorting. */
final class SortLimit {

    private SortLimit() {}

    /** Throws {@link SourceException} where {@code held} events are the most that may be kept. */
    static void check(int held, Ordering ordering) {
        if (held >= ordering.maxEvents()) {
            String advice = ordering.by() == Ordering.By.FILE
                    ? "if its rows are in time order, say 'order: time' with a disorder in the mapping; else split the input"
                            + " or raise maxEvents and the heap (-Xmx)"
                    : "shorten the disorder in the mapping, or raise maxEvents and the heap (-Xmx)";
            throw new SourceException(List.of("more than " + ordering.maxEvents()
                    + " events would have to be held in memory to sort them (maxEvents): " + advice));
        }
    }
}
