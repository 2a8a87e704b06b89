package io.harbinger.source;

import java.util.Iterator;

/**
 * Events and rejected rows in the order in which they are to be written to the topics. {@code hasNext} and {@code next} throw
 * {@link SourceException} when a file cannot be read to its end. Not thread safe.
 */
public interface EventSource extends Iterator<SourceItem>, ReadProgress {}
