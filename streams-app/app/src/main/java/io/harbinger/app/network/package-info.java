/**
 * The supply network as files that people keep: nodes.csv, lanes.csv, edges.csv, products.csv in one folder,
 * and lanes.geojson for the lines of lanes.
 *
 * <p>{@link io.harbinger.app.network.NetworkFolder} is where to begin: it reads a folder, or an example that is shipped, into
 * entities, or into every mistake with file, line and column. {@link io.harbinger.app.network.Table} reads one file row by
 * row, {@link io.harbinger.app.network.Row} the cells of one, and {@link io.harbinger.app.network.NetworkRules} checks what
 * concerns several rows. {@link io.harbinger.app.network.NetworkTables} writes the same files.
 * {@link io.harbinger.app.network.LaneRoutes} gives lanes between ports the way of {@link io.harbinger.source.sea}.
 * {@link io.harbinger.app.network.NetworkTopic} is the network of a cluster.
 *
 * <p>To add a column, add it to the list of its table in {@code NetworkColumns}, read it in {@code EntityRows}, write it in
 * {@code NetworkTables}; {@code docs/network.md} describes all of them.
 */
@NullMarked
package io.harbinger.app.network;

import org.jspecify.annotations.NullMarked;
