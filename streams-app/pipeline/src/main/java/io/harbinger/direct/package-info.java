/**
 * The direct engine: the stages within one process, without a broker and without Kafka Streams.
 *
 * <p>Reading order: {@link io.harbinger.direct.DirectEngine} (from {@link io.harbinger.topology.Wiring} to running stages, and
 * a record from its topic to what comes of it), {@link io.harbinger.direct.StageContext} (what a stage is given where
 * Kafka Streams would give its own), {@link io.harbinger.direct.HeapStore} and {@link io.harbinger.direct.HeapTable} (what
 * the stages keep), {@link io.harbinger.direct.DirectLog} (a log of events and ticks, as records),
 * {@link io.harbinger.direct.ParallelEngine} (several workers, each with a share of the subjects) and
 * {@link io.harbinger.direct.Merge} (their outputs in the order of one).
 *
 * <p>It runs the very processors that Kafka Streams runs, in the same wiring, as one task of one partition. What it has
 * no part in is what a cluster needs: no state outlives it, and nothing is committed.
 */
@NullMarked
package io.harbinger.direct;

import org.jspecify.annotations.NullMarked;
