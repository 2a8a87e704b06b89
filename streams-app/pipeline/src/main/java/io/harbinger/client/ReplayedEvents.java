package io.harbinger.client;

/**
 * Totals of what was written for a replay.
 *
 * @param events events written
 * @param refused rows that could not become an event
 * @param end tick that ends the log, epoch milliseconds; {@link Long#MIN_VALUE} for an empty log
 */
public record ReplayedEvents(long events, long refused, long end) {}
