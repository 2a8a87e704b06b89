/**
 * State stores that keep decoded values on the heap and write each changed one once per commit (ADR 4).
 *
 * <p>The only package that depends on an internal interface of Kafka Streams:
 * {@code CachedStateStore}, which is how a store is told, before the offsets of a transaction are sent, that it must
 * write. {@code CrashIT} guards the dependence.
 */
@NullMarked
package io.harbinger.state;

import org.jspecify.annotations.NullMarked;
