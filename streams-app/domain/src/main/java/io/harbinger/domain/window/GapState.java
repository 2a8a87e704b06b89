package io.harbinger.domain.window;

/**
 * What the measures of absence and of stuck values keep from pane to pane.
 *
 * @param at event time of the latest observation, epoch milliseconds
 * @param value for a stuck sensor its value, for absence the usual interval in seconds
 * @param run panes in a row with that one value
 */
public record GapState(long at, double value, int run) {}
