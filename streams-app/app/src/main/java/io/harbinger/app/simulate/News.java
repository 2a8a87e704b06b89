package io.harbinger.app.simulate;

/**
 * What happens in a disruption, as one would say it.
 *
 * @param time when, epoch milliseconds
 */
public record News(long time, String text) {}
