package io.harbinger.replay.source;

import java.io.Closeable;
import java.util.Iterator;

/**
 * Events and refusals in the order in which they are to be played. {@code hasNext} and {@code next} throw
 * {@link SourceException} when a file turns out unreadable on the way. Not thread safe.
 */
public interface EventSource extends Iterator<Sourced>, Closeable {

    /** Bytes of the files read so far, as they lie on disk (a gzip file: compressed). */
    long bytesRead();

    /** Bytes of all files; {@link #UNKNOWN} where standard input or a pipe is among them. */
    long totalBytes();

    /** Events passed on after a later one, because they came later than the stated disorder allows. */
    long disordered();

    long UNKNOWN = -1;
}
