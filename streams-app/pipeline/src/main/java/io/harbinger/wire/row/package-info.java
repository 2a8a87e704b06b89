/**
 * Stored formats: small versioned binary rows for subjects and alerts, and the entries of the write-ahead log.
 *
 * <p>{@link io.harbinger.wire.row.SubjectRow} is the state of a subject, {@link io.harbinger.wire.row.AlertRow} that
 * of its alert, {@link io.harbinger.wire.row.LoggedReadingCodec} a segment of buffered readings. The package-private
 * types write the parts: {@link io.harbinger.wire.row.SeriesRow} a series,
 * {@link io.harbinger.wire.row.AccumulatorRow} the content of a pane, {@link io.harbinger.wire.row.WindowResultRow}
 * the newest result, {@link io.harbinger.wire.row.LearntRow} the state of a detector,
 * {@link io.harbinger.wire.row.EventIdsRow} event ids. All of them use the primitives of
 * {@link io.harbinger.wire.row.RowWriter} and {@link io.harbinger.wire.row.RowReader}.
 *
 * <p>Times are stored relative to one another where that is shorter, and are epoch milliseconds of event time. In a
 * subject's row series are keyed by the shape of their indicator, so a row survives a catalogue that gained, lost or
 * reordered indicators; series of an indicator that is gone, or has another shape, are dropped.
 *
 * <p>Rows written by the released version must be read by the next: a changed layout needs a new version, and
 * {@code SubjectRowTest} pins the bytes.
 */
@NullMarked
package io.harbinger.wire.row;

import org.jspecify.annotations.NullMarked;
