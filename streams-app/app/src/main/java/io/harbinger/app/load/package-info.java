/**
 * Simulated load on a cluster: a network and its events, written at a pace, history before the present. The commands
 * {@code simulate} and {@code demo} share it, so what a newcomer sees in the demo is what a cluster can be fed with.
 */
@NullMarked
package io.harbinger.app.load;

import org.jspecify.annotations.NullMarked;
