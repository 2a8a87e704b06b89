/**
 * The cluster as an operator sees it. {@link io.harbinger.app.cluster.TopicAdmin} creates the topics and verifies that
 * they are as the application needs them: partitions, retention and compaction are given by {@link
 * io.harbinger.app.cluster.TopicLayout}, and what is checked by {@link io.harbinger.app.cluster.TopicRules}. {@link
 * io.harbinger.app.cluster.BrokerProbe} asks every few seconds whether brokers answer, so that a health request never
 * waits for them.
 *
 * <p>A cluster that refuses or does not answer is a {@link io.harbinger.app.cluster.ClusterException} with lines for
 * the user, never a stack trace.
 */
@NullMarked
package io.harbinger.app.cluster;

import org.jspecify.annotations.NullMarked;
