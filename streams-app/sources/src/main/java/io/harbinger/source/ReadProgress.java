package io.harbinger.source;

import java.io.Closeable;

/** How much of some files has been read. */
public interface ReadProgress extends Closeable {

    long UNKNOWN = -1;

    /** Bytes of the files read so far, as they are on disk (a gzip file: compressed). */
    long bytesRead();

    /** Bytes of all files; {@link #UNKNOWN} where standard input or a pipe is among them. */
    long totalBytes();

    /** Events that were emitted after a later one, because they were out of order by more than the stated disorder. */
    long disordered();

    /** Rows that a filter of the format has left out, such as totals of other rows. */
    default long setAside() {
        return 0;
    }

    /** Adds what was counted so far of things that are worth knowing and were not refused. */
    default void addTo(Tallies tallies) {}
}
