/**
 * State stores that keep decoded values on the heap and log each changed one once per commit (ADRs 4 and 7).
 *
 * <p>The only package that depends on internals of Kafka Streams: {@code CachedStateStore}, which is how a store is
 * told, before the offsets of a transaction are sent, that it must write, and {@code logChange}, which writes to a
 * changelog. {@code CrashIT} guards the dependence.
 */
@NullMarked
package io.harbinger.state;

import org.jspecify.annotations.NullMarked;
