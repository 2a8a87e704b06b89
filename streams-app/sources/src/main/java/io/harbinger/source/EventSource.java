package io.harbinger.source;

import java.util.Iterator;

/**
 * Events and refusals in the order in which they are to be written. {@code hasNext} and {@code next} throw
 * {@link SourceException} when a file turns out unreadable on the way. Not thread safe.
 */
public interface EventSource extends Iterator<SourceItem>, ReadProgress {}
