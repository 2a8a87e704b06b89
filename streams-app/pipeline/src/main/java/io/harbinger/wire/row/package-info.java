/**
 * Stored state: one small versioned binary row per subject.
 *
 * <p>A row is written by {@link io.harbinger.wire.row.SubjectRow} with the primitives of
 * {@link io.harbinger.wire.row.RowWriter} and read back with those of {@link io.harbinger.wire.row.RowReader}. Series
 * are keyed by the shape of their indicator, so a row survives a catalogue that gained, lost or reordered indicators;
 * series of an indicator that is gone, or has another shape, are dropped.
 */
@NullMarked
package io.harbinger.wire.row;

import org.jspecify.annotations.NullMarked;
