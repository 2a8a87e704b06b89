package io.harbinger.domain.batch;

import io.harbinger.domain.dedup.Fingerprint;

/**
 * A buffered reading as the write-ahead log has it.
 *
 * @param sequence its number among the buffered readings of its subject, from 1
 * @param fingerprint its {@link Fingerprint}
 * @param time epoch milliseconds
 * @param value in the signal's unit
 */
public record LoggedReading(long sequence, Signal signal, long fingerprint, long time, double value) {}
