/**
 * The topics as a client outside the topology uses them. Whoever feeds or reads the pipeline (replay, load generator,
 * benchmark, tests) goes through this package, so that all of them partition, key and tick alike.
 *
 * <p>A log is written to an {@link io.harbinger.client.InputLog}: {@link io.harbinger.client.InputProducer} writes events to the partition of their key and ticks to every
 * partition of every input, in the order given. {@link io.harbinger.client.TickRule} computes the ticks of a log, and
 * {@link io.harbinger.client.ReplayedEvents} the totals of a replay. {@link io.harbinger.client.OutputReader} reads a
 * topic from its beginning to its present end, committed records only.
 *
 * <p>Ticks are records in the input topics themselves. A tick states that event time has come to an instant on its
 * partition; events behind it may still be in grace. Record timestamps are event times.
 *
 * <p>How to reach a cluster is in {@link io.harbinger.topology.ClientSettings}, the names of topics in
 * {@link io.harbinger.topology.Topics}.
 */
@NullMarked
package io.harbinger.client;

import org.jspecify.annotations.NullMarked;
