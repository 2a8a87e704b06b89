package io.harbinger.source;

import java.io.IOException;
import java.util.Queue;

/** Reads a file record by record. Not thread safe. */
public interface RowSource {

    /** Reads the next record and adds its items, which may be none; false at the end of the file. */
    boolean readInto(Queue<SourceItem> out) throws IOException;

    /** Rows so far that a filter of the format has left out. */
    default long setAside() {
        return 0;
    }

    /** Adds what was counted so far of things that are worth knowing and were not refused. */
    default void addTo(Tallies tallies) {}
}
