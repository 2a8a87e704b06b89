package io.harbinger.stage;

import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.state.CacheHandle;
import io.harbinger.state.KeyBatch;
import io.harbinger.state.ValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of several events, prefetched: with ten thousand subjects and more, most of an event's time would be
 * cache misses, one subject after the other.
 */
final class Lookahead {

    /** Events at a time: what is read of their subjects has to stay in the processor's cache until it is used. */
    static final int SIZE = 128;

    /** The events, by the keys of their subjects. */
    interface Events extends KeyBatch {

        /** The fingerprint of an event. */
        long fingerprint(int index);
    }

    private final @Nullable CacheHandle<PendingReadings>[] pending;

    /** @param size how many events there are at most */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Lookahead(int size) {
        pending = new @Nullable CacheHandle[size];
    }

    /** Finds and reads; returns a number made of what was read, so that no compiler leaves the reads out. */
    long prefetch(ValueStore<PendingReadings> store, Events events) {
        long sum = store.find(events, pending);
        for (int step = 0; step < PendingReadings.PREFETCH_STEPS; step++) {
            for (int i = 0; i < events.size(); i++) {
                CacheHandle<PendingReadings> handle = pending[i];
                PendingReadings readings = handle == null ? null : handle.value();
                sum += readings == null ? 0 : readings.prefetch(step, events.fingerprint(i));
            }
        }
        return sum;
    }

    /** The subject of an event, null where it was not cached. */
    @Nullable CacheHandle<PendingReadings> pending(int index) {
        return pending[index];
    }
}
