package io.harbinger.domain.score;

/**
 * A reading as an account takes it.
 *
 * @param ordinal how manieth of its subject it is, from 1
 * @param print its {@linkplain Deduplicator#print fingerprint}
 * @param time epoch milliseconds
 * @param value in the signal's unit
 */
public record LoggedReading(long ordinal, Signal signal, long print, long time, double value) {}
