/**
 * The demo: a whole deployment in one process, with a simulated network as its input.
 *
 * <p>{@link DemoPlan} says what is played and how fast, {@link Demo} starts broker, topics, pipeline and metrics,
 * plays the history as fast as the pipeline processes it and then the disruption at the demo's speed.
 * {@link AlertFollower} consumes the alert topic as any subscriber would, and {@link DemoConsole} prints each alert as
 * a line.
 *
 * <p>The events come from {@link io.harbinger.app.simulate}, the sending from {@link io.harbinger.app.load.Playback}.
 * Another disruption belongs into the simulation, another line of output into {@link DemoConsole}.
 */
@NullMarked
package io.harbinger.lab.demo;

import org.jspecify.annotations.NullMarked;
