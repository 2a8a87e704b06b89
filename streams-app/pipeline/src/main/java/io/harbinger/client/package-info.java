/**
 * The topics as a client outside the topology sees them: connection settings, events and ticks written in band, outputs
 * read to their end. Whoever feeds the pipeline (replay, simulation, benchmark, test) goes through
 * {@link io.harbinger.client.Feeder}, so that all of them partition, key and tick alike.
 */
@NullMarked
package io.harbinger.client;

import org.jspecify.annotations.NullMarked;
