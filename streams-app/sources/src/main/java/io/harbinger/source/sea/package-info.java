/**
 * Ways over the sea: which passages ships take from one place to another, and a line of it for a map.
 *
 * <p>{@link io.harbinger.source.sea.SeaRoutes} finds the shortest way over the way points and legs that the module ships
 * ({@code sea/points.csv}, {@code sea/legs.csv}): made by hand for this project, one or more points for each basin,
 * cape and passage, so that no leg crosses land. It is good for a map of the world and for the question which passages
 * a lane has; it is no chart.
 */
@NullMarked
package io.harbinger.source.sea;

import org.jspecify.annotations.NullMarked;
