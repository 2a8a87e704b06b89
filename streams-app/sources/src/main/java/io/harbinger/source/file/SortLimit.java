package io.harbinger.source.file;

import io.harbinger.source.Ordering;
import io.harbinger.source.SourceException;
import java.util.List;

/** The bound on what is held in memory to be sorted. */
final class SortLimit {

    private SortLimit() {}

    /** Throws when one more than {@code held} would be too many. */
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
