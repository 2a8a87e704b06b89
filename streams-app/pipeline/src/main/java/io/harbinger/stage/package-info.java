/**
 * The stages of the topology: each wires streams and stores, and calls pure functions of the domain.
 *
 * <p>{@link io.harbinger.stage.Ingest} turns bytes into events, or dead letters, and ticks into a watermark;
 * {@link io.harbinger.stage.Assess} keeps the state of subjects and publishes values and scores;
 * {@link io.harbinger.stage.Alert} follows the alert of each subject; {@link io.harbinger.stage.Regroup} orders the events of
 * lanes, which come from several partitions. {@link io.harbinger.stage.NetworkTable} keeps the supply network for all of
 * them.
 *
 * <p>Formats ({@code SubjectFormat}, {@code AlertFormat}) say how the domain's values are stored, and
 * {@link io.harbinger.stage.Telemetry} is what the stages report. Time comes from records only: a processor never asks a
 * clock, except to decide whether a fresh alert is worth a commit.
 */
@NullMarked
package io.harbinger.stage;

import org.jspecify.annotations.NullMarked;
