package io.harbinger.domain.window;

/**
 * A slice of event time and what was observed in it.
 *
 * @param start first instant, epoch milliseconds
 */
public record Pane(long start, Accumulator content) {}
