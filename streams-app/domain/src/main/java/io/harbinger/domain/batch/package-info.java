/**
 * Sensor readings buffered in front of a subject's state, and applied to it in batches: the same state as one by one,
 * at a fraction of the price, since each series is touched once for all of its readings.
 *
 * <p>{@link io.harbinger.domain.batch.PendingReadings} decides whether a reading may wait: one that may be a duplicate,
 * is late, or brings a new name needs the full step of {@code domain.assess}. What waits is packed in a
 * {@link io.harbinger.domain.batch.ReadingBuffer}, and {@link io.harbinger.domain.batch.BatchApplier} brings it into the
 * state when somebody needs that. A buffered reading is logged as a {@link io.harbinger.domain.batch.LoggedReading}, and
 * replayed from the log after a restart; sequence numbers tell which ones the stored state has already.
 */
@NullMarked
package io.harbinger.domain.batch;

import org.jspecify.annotations.NullMarked;
