/**
 * From files to events in the order of event time.
 *
 * <p>{@link io.harbinger.source.file.Sources} opens files, folders, gzip or standard input with a mapping. What comes
 * out is {@link io.harbinger.source.SourceItem}: an event, or the original bytes with the reason why they are
 * none, and the place of either. The order is total: event time, then file, then place in the file, so the same input
 * gives the same stream. A problem of a whole file (missing, unreadable, a column that is not there) is a
 * {@link io.harbinger.source.SourceException} before the first event.
 *
 * <p>Who needs the cells beside the events takes {@link io.harbinger.source.mapping.MappedRow rows} of one file in its
 * own order. Both ways open a file by the same code: gzip is recognised by content, never by name.
 */
@NullMarked
package io.harbinger.source.file;

import org.jspecify.annotations.NullMarked;
