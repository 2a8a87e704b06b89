/**
 * The stages of the topology: processors that wire streams and stores, and call pure functions of the domain.
 *
 * <p>In the order of an event: {@link io.harbinger.stage.Ingest} decodes bytes to events, or dead letters with a
 * reason ({@link io.harbinger.stage.Admission}), and ticks to a watermark; {@link io.harbinger.stage.Assess} keeps the
 * state of subjects and publishes values and scores; {@link io.harbinger.stage.Alert} follows the alert of each
 * subject and publishes its transitions. {@link io.harbinger.stage.Regroup} orders the events of lanes, which come
 * from several partitions. Readings of the usual form are packed by ingest ({@link io.harbinger.stage.ReadingPacker})
 * and buffered by the assessment ({@link io.harbinger.stage.PackedIntake}) without being decoded. {@link io.harbinger.stage.NetworkTable} keeps the supply network for all of them.
 *
 * <p>Time comes from records only. An event carries the watermark of its own input channel, which decides whether it
 * is late; panes close by the watermark of the task, the lowest of its channels
 * ({@link io.harbinger.stage.TaskClock}). No processor reads a clock, except to decide whether a fresh alert is worth
 * a commit.
 *
 * <p>{@link io.harbinger.stage.SubjectFormat} and {@link io.harbinger.stage.AlertFormat} say how the domain's values
 * are stored, and {@link io.harbinger.stage.Telemetry} is what the stages report: a new metric starts there. A new
 * stage also needs names and wiring in {@link io.harbinger.topology}.
 */
@NullMarked
package io.harbinger.stage;

import org.jspecify.annotations.NullMarked;
