/**
 * Replaying history through the real topology: events go in with their ticks in band, outputs are read back.
 *
 * <p>Because the ticks lie in every partition in order with the events, a log gives the same alerts however it is spread
 * over partitions, threads and restarts. Reading order: {@link io.harbinger.replay.TickRule},
 * {@link io.harbinger.replay.Feeder}, {@link io.harbinger.replay.OutputReader}.
 */
@NullMarked
package io.harbinger.replay;

import org.jspecify.annotations.NullMarked;
