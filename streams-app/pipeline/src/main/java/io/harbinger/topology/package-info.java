/**
 * The composition root: topics, names, settings, and the topology put together from the stages.
 *
 * <p>Read {@link io.harbinger.topology.RiskTopology} first: ingest, assess and alert for nodes and products, and
 * assess and alert again for lanes, behind a regrouping. {@link io.harbinger.topology.Names} has every processor and
 * store, {@link io.harbinger.topology.Topics} every topic; {@link io.harbinger.topology.Settings} is what a deployment
 * decides about its pipeline, {@link io.harbinger.topology.StreamsOptions} how the application runs on its machine,
 * {@link io.harbinger.topology.ClientSettings} how clients reach the cluster.
 * {@link io.harbinger.topology.StateStores} chooses the stores, {@link io.harbinger.topology.BoundedRocksDb} bounds
 * their native memory, {@link io.harbinger.topology.BundlingClients} hands the inputs on in bundles (ADR 11).
 *
 * <p>Kafka's stream time is not used: ticks in the input topics advance event time, so the order in which partitions
 * are read changes no result.
 *
 * <p>A new stage is a processor in {@link io.harbinger.stage}, its names here, and its wiring in
 * {@link io.harbinger.topology.RiskTopology}. A changed name loses its state on upgrade: the golden file of
 * {@code TopologyDescriptionTest} guards them.
 */
@NullMarked
package io.harbinger.topology;

import org.jspecify.annotations.NullMarked;
