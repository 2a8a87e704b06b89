package io.harbinger.stage;

import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.state.CacheHandle;
import io.harbinger.state.ValueStore;
import io.harbinger.wire.InputCodec;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Keys and fingerprints of several events, and their subjects, prefetched: with ten thousand subjects and more, most
 * of an event's time would be cache misses, one subject after the other.
 */
final class Lookahead {

    /** Events at a time: what is read of their subjects has to stay in the processor's cache until it is used. */
    static final int SIZE = 128;

    private final String[] keys;
    private final long[] fingerprints;
    private final @Nullable CacheHandle<PendingReadings>[] pending;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Lookahead(int size) {
        keys = new String[size];
        fingerprints = new long[size];
        pending = new @Nullable CacheHandle[size];
        Arrays.fill(keys, "");
    }

    static Lookahead of(List<Arrival> arrivals, InputCodec codec) {
        var ahead = new Lookahead(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i) instanceof EventArrived arrived) {
                ahead.keys[i] = SubjectKeys.of(arrived.subject());
                ahead.fingerprints[i] = Fingerprint.of(id(arrived), content(arrived, codec));
            }
        }
        return ahead;
    }

    /** Finds and reads; returns a number made of what was read, so that no compiler leaves the reads out. */
    long prefetch(ValueStore<PendingReadings> store) {
        long sum = store.find(keys, pending);
        for (int step = 0; step < PendingReadings.PREFETCH_STEPS; step++) {
            for (int i = 0; i < pending.length; i++) {
                CacheHandle<PendingReadings> handle = pending[i];
                PendingReadings readings = handle == null ? null : handle.value();
                sum += readings == null ? 0 : readings.prefetch(step, fingerprints[i]);
            }
        }
        return sum;
    }

    String key(int index) {
        return keys[index];
    }

    long fingerprint(int index) {
        return fingerprints[index];
    }

    /** The subject of an event, null where it was not cached. */
    @Nullable CacheHandle<PendingReadings> pending(int index) {
        return pending[index];
    }

    /** Ids are those of a node: on a lane, events of two nodes may have the same. */
    private static String id(EventArrived arrived) {
        Event event = arrived.event();
        return arrived.subject().type() == SubjectType.LANE ? event.key() + '/' + event.id() : event.id();
    }

    /** A hash of what the event states, whatever its revision. */
    private static int content(EventArrived arrived, InputCodec codec) {
        Event event = arrived.event();
        return event.revision().isFirst() ? checksum(arrived.original().value()) : checksum(codec.encodeFirst(event));
    }

    private static int checksum(byte @Nullable [] value) {
        CRC32C crc = new CRC32C();
        if (value != null) {
            crc.update(value);
        }
        return (int) crc.getValue();
    }
}
