/**
 * Stored formats: small versioned binary rows for subjects and alerts, and the entries of the write-ahead log.
 *
 * <p>{@link io.harbinger.wire.row.SubjectRow} is the state of a subject, {@link io.harbinger.wire.row.AlertRow} that of its
 * alert, {@link io.harbinger.wire.row.LoggedReadingCodec} a segment of buffered readings. The package-private types write
 * the parts: a series, its panes, what its detector has learnt. All of them use the primitives of
 * {@link io.harbinger.wire.row.RowWriter} and {@link io.harbinger.wire.row.RowReader}.
 *
 * <p>In a subject's row series are keyed by the shape of their indicator, so a row survives a catalogue that gained, lost
 * or reordered indicators; series of an indicator that is gone, or has another shape, are dropped.
 */
@NullMarked
package io.harbinger.wire.row;

import org.jspecify.annotations.NullMarked;
