/**
 * Sensor readings buffered in front of a subject's state and applied to it in batches: the same state as one by one,
 * at a fraction of the cost, since each series is touched once for all of its readings.
 *
 * <p>Read {@link io.harbinger.domain.batch.PendingReadings} first: it buffers a reading unless that may be a
 * duplicate, is late or brings a new name, in which case the full step of {@link io.harbinger.domain.assess.Assessor}
 * is needed. {@link io.harbinger.domain.batch.ReadingBuffer} packs what is buffered,
 * {@link io.harbinger.domain.batch.BatchApplier} applies it when the state is needed.
 * {@link io.harbinger.domain.batch.Signals} and {@link io.harbinger.domain.batch.Slots} cache what follows from the
 * catalogue: which indicators observe a reading, and when its panes close.
 * {@link io.harbinger.domain.batch.PendingReadingsFactory} shares these among the subjects of one store.
 *
 * <p>A buffered reading is logged as a {@link io.harbinger.domain.batch.LoggedReading} and replayed from the log after
 * a restart; its sequence number shows whether the stored state already includes it. Time semantics are those of the
 * full step: a reading is late by the watermark of its own input. Nothing here is thread-safe: each store has its own
 * factory.
 */
@NullMarked
package io.harbinger.domain.batch;

import org.jspecify.annotations.NullMarked;
