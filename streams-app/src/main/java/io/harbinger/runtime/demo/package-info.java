/**
 * The simulated network played into a real pipeline: the demo, with everything in one process, and load for a cluster.
 *
 * <p>Reading order: {@link io.harbinger.runtime.demo.DemoPlan}, {@link io.harbinger.runtime.demo.Demo}, {@link
 * io.harbinger.runtime.demo.Playback}, {@link io.harbinger.runtime.demo.AlertFollower}.
 */
@NullMarked
package io.harbinger.runtime.demo;

import org.jspecify.annotations.NullMarked;
