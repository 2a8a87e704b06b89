/**
 * The assessment of a whole chain (综合评估): how a chain such as graphite → anode → battery stands on the four dimensions,
 * stage by stage, and where it is weakest.
 *
 * <p>{@link io.harbinger.domain.network.chain.ChainAssessor} is where to begin. It takes the nodes of a {@link
 * io.harbinger.domain.network.chain.SupplyChain} by stage, finds who draws how much from whom ({@link
 * io.harbinger.domain.network.chain.Sourcing}, {@link io.harbinger.domain.network.chain.StageShares}), closes one node after
 * the other ({@link io.harbinger.domain.network.chain.Closing}) with the very solver that follows risk in the stream, and
 * grades what it found: every {@link io.harbinger.domain.network.chain.Grade} names the {@link
 * io.harbinger.domain.network.chain.ChainIndicator} that it was measured by, with its goalposts.
 *
 * <p>Pure and deterministic: the same network, time and scores give the same assessment, whatever the order of entities.
 * To add a figure, add a {@code ChainIndicator}, measure it in {@code StageGrades}, and give it its words in the reports.
 */
@NullMarked
package io.harbinger.domain.network.chain;

import org.jspecify.annotations.NullMarked;
