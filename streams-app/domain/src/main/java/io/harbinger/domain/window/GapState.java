package io.harbinger.domain.window;

/**
 * What silence and stuck detection remember beyond panes.
 *
 * @param at event time of the latest observation, epoch milliseconds
 * @param value for a stuck sensor the value, for silence the usual interval in seconds
 * @param run panes in a row with that one value
 */
public record GapState(long at, double value, int run) {}
