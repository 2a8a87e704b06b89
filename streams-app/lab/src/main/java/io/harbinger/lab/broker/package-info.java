/**
 * A Kafka broker inside this process, for the demo, replays and tests: nothing to install, one directory on disk.
 *
 * <p>{@link EmbeddedBroker} starts a single KRaft node, broker and controller in one, on the loopback address;
 * {@link BrokerProperties} is its configuration. It differs from Kafka's defaults where historical data require it
 * (records are kept for ever, any timestamp is accepted) and where a fast start does (few threads, partitions and
 * buffers).
 *
 * <p>A further broker setting belongs into {@link BrokerProperties}. The image of the application does not contain
 * this module, so that it ships no broker.
 */
@NullMarked
package io.harbinger.lab.broker;

import org.jspecify.annotations.NullMarked;
