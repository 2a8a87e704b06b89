/**
 * Replaying history through the real topology: events are written with ticks between them, outputs are read back.
 *
 * <p>Because the ticks lie in every partition in order with the events, a log gives the same alerts however it is
 * spread over partitions, threads and restarts. Reading order: {@link io.harbinger.client.TickRule},
 * {@link io.harbinger.client.InputProducer}, {@link io.harbinger.client.OutputReader}.
 */
@NullMarked
package io.harbinger.lab.replay;

import org.jspecify.annotations.NullMarked;
