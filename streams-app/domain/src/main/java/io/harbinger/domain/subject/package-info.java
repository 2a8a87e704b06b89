/**
 * What is scored: a {@link io.harbinger.domain.subject.Subject} is a type and an id that is unique within the type.
 *
 * <p>{@link io.harbinger.domain.subject.SubjectType} has the five types: nodes (ports, chokepoints, plants, mines,
 * warehouses, suppliers), lanes (from origin to destination) and products (HS codes or named resources), feeds (the data of one source, through which many of the others are
 * known), and regions (nodes that the network names together). Events of
 * sensors and logistics belong to a node, trade flows to a product; a logistics event that names a lane counts for the
 * lane as well, and what an indicator of regions selects for the region of its node. No event belongs to a feed: it is scored by what its nodes and products report.
 *
 * <p>The package depends on nothing, and knows no time. A new type needs a symbol in the schemas, a letter in
 * {@code stage.SubjectKeys} and a place among the selections of {@link io.harbinger.domain.indicator}.
 */
@NullMarked
package io.harbinger.domain.subject;

import org.jspecify.annotations.NullMarked;
