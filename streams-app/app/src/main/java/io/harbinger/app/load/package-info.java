/**
 * Simulated load on a cluster: a network and its events, written at a pace, history before the present.
 *
 * <p>{@link io.harbinger.app.load.NetworkWriter} writes the network first. {@link io.harbinger.app.load.Playback} then
 * feeds the history as fast as the pipeline reads it, and the present at a multiple of the clock, for the demo; {@link
 * io.harbinger.app.load.LoadSender} sends a steady rate of events to a cluster that somebody else runs, for the command
 * {@code simulate}. Both play the same simulation, so a cluster can get the events that the demo shows.
 */
@NullMarked
package io.harbinger.app.load;

import org.jspecify.annotations.NullMarked;
