package io.harbinger.stage;

import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.Event;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.wire.InputCodec;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Keys and fingerprints of several arrivals; of one that is no event the key is empty. */
final class ArrivalBatch implements Lookahead.Events {

    private final String[] keys;
    private final long[] fingerprints;

    private ArrivalBatch(int size) {
        keys = new String[size];
        fingerprints = new long[size];
        Arrays.fill(keys, "");
    }

    static ArrivalBatch of(List<Arrival> arrivals, InputCodec codec) {
        var batch = new ArrivalBatch(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i) instanceof EventArrived arrived) {
                batch.keys[i] = SubjectKeys.of(arrived.subject());
                batch.fingerprints[i] = Fingerprint.of(id(arrived), content(arrived, codec));
            }
        }
        return batch;
    }

    @Override
    public int size() {
        return keys.length;
    }

    String key(int index) {
        return keys[index];
    }

    @Override
    public int hash(int index) {
        return keys[index].hashCode();
    }

    @Override
    public boolean matches(int index, String key) {
        return keys[index].equals(key);
    }

    @Override
    public long fingerprint(int index) {
        return fingerprints[index];
    }

    /** Ids are those of a node: on a lane or in a region, events of two nodes may have the same. */
    private static String id(EventArrived arrived) {
        Event event = arrived.event();
        return arrived.subject().type().isOfSeveralNodes() ? event.key() + '/' + event.id() : event.id();
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
