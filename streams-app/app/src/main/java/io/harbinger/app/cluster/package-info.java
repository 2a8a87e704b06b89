/**
 * The cluster as an operator sees it: creating topics and verifying that they are as the application needs them, and
 * probing whether brokers answer. A cluster that refuses or stays silent is a
 * {@link io.harbinger.app.cluster.ClusterException} with lines for the user, never a stack trace.
 */
@NullMarked
package io.harbinger.app.cluster;

import org.jspecify.annotations.NullMarked;
