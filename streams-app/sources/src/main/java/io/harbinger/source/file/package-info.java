/**
 * Reads files, folders or standard input as one stream of events in the order of event time.
 *
 * <p>{@link Sources} is the entry point: {@link InputPaths} finds the files, a {@link FileSource} reads each of them,
 * and the format's {@link io.harbinger.source.Ordering} decides how they are put in order. Files in time order are
 * read as streams ({@link DisorderWindow}) and merged ({@link MergedSource}); other files are read completely and
 * sorted ({@link SortedSource}). {@link TimeLimit} ends them before a day. A
 * {@link LeapGuard} refuses what lies far ahead of all else.
 *
 * <p>The order is total (event time, then file, then place in the file), so that the same input gives the same stream.
 * Rejected rows have no time and are emitted as soon as they are read. A problem of a whole file (missing, unreadable,
 * a column absent) is a {@link io.harbinger.source.SourceException} before the first event. Gzip is recognised by
 * content, never by name.
 *
 * <p>A further way to order or filter events is a subclass of {@link LookaheadSource}.
 */
@NullMarked
package io.harbinger.source.file;

import org.jspecify.annotations.NullMarked;
