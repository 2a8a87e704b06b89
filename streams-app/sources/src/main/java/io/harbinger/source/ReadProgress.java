package io.harbinger.source;

import java.io.Closeable;

/** How much of some files has been read. */
public interface ReadProgress extends Closeable {

    long UNKNOWN = -1;

    /** Bytes of the files read so far, as they lie on disk (a gzip file: compressed). */
    long bytesRead();

    /** Bytes of all files; {@link #UNKNOWN} where standard input or a pipe is among them. */
    long totalBytes();

    /** Events passed on after a later one, because they came later than the stated disorder allows. */
    long disordered();
}
