/**
 * Risk that travels along the supply network: who is hit, how hard, when, and on which path.
 *
 * <p>{@link io.harbinger.domain.network.propagation.Propagation} is where to begin: from {@linkplain
 * io.harbinger.domain.network.propagation.Impulse impulses} (own risk of some subjects) and a {@linkplain
 * io.harbinger.domain.network.propagation.SupplyGraph graph} it makes a {@link
 * io.harbinger.domain.network.propagation.Solution}: an {@link io.harbinger.domain.network.propagation.UpstreamRisk} of
 * every subject that they reach.
 * {@link io.harbinger.domain.network.propagation.LossSolver} finds how much of its supply each subject loses,
 * {@link io.harbinger.domain.network.propagation.WindowSolver} when that begins and ends,
 * {@link io.harbinger.domain.network.propagation.PathFinder} by which path most of it comes.
 *
 * <p>All of it is in whole numbers ({@link io.harbinger.domain.network.propagation.Ppm}) and depends on nothing but
 * the arguments: neither the order of entities nor the order of work changes a result. Only own risk enters; what was
 * computed here must never come back as an impulse, or every cycle would amplify itself. The rule and the reasons are
 * ADR 29.
 */
@NullMarked
package io.harbinger.domain.network.propagation;

import org.jspecify.annotations.NullMarked;
