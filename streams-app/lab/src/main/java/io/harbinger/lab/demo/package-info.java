/**
 * The simulated network played into a real pipeline: the demo, with everything in one process, and load for a cluster.
 *
 * <p>Reading order: {@link io.harbinger.lab.demo.DemoPlan}, {@link io.harbinger.lab.demo.Demo}, {@link
 * io.harbinger.app.load.Playback}, {@link io.harbinger.lab.demo.AlertFollower}.
 */
@NullMarked
package io.harbinger.lab.demo;

import org.jspecify.annotations.NullMarked;
