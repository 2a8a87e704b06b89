package io.harbinger.source;

import java.io.IOException;
import java.util.Queue;

/** Reads a file record by record. Not thread safe. */
public interface RowSource {

    /** Adds what the next record holds, which may be nothing; false at the end of the file. */
    boolean readInto(Queue<SourceItem> out) throws IOException;
}
