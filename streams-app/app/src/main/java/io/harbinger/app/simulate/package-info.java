/**
 * A fictitious supply network on real sea routes, and the events it would send: for the demo and for load.
 *
 * <p>{@link io.harbinger.app.simulate.SimulatedNetwork} is the network, {@link io.harbinger.app.simulate.Disruption}
 * what goes wrong, and {@link io.harbinger.app.simulate.Simulation} generates the events of both. Nothing here keeps
 * state between events: every number is drawn from a generator seeded by the settings' seed, the entity and the day, so
 * any hour can be generated without the hours before it, and two runs are equal. Only {@code domain} is used; time is
 * event time.
 */
@NullMarked
package io.harbinger.app.simulate;

import org.jspecify.annotations.NullMarked;
