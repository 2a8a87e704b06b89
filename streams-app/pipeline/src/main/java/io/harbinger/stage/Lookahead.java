package io.harbinger.stage;

import io.harbinger.domain.score.Deduplicator;
import io.harbinger.domain.score.PendingReadings;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.state.CacheHandle;
import io.harbinger.state.ValueStore;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Keys and fingerprints of several events, and their subjects' accounts, found and read ahead: with ten thousand subjects
 * and more, most of an event's time would go into waiting for their memory, one account after the other.
 */
final class Lookahead {

    /** So many at a time: what is read of their accounts has to stay in the processor's cache until it is used. */
    static final int MOST = 128;

    private final String[] keys;
    private final long[] prints;
    private final @Nullable CacheHandle<PendingReadings>[] accounts;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Lookahead(int size) {
        keys = new String[size];
        prints = new long[size];
        accounts = new @Nullable CacheHandle[size];
        Arrays.fill(keys, "");
    }

    static Lookahead of(List<Arrival> arrivals) {
        var ahead = new Lookahead(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i) instanceof EventArrived happened) {
                ahead.keys[i] = SubjectKeys.of(happened.subject());
                ahead.prints[i] = Deduplicator.print(happened.event().id(), checksum(happened.original()));
            }
        }
        return ahead;
    }

    /** Finds and reads; returns a number that the reads went into, so that they are not left out. */
    long read(ValueStore<PendingReadings> store) {
        long sum = store.find(keys, accounts);
        for (int step = 0; step < PendingReadings.READS; step++) {
            for (int i = 0; i < accounts.length; i++) {
                CacheHandle<PendingReadings> held = accounts[i];
                PendingReadings account = held == null ? null : held.value();
                sum += account == null ? 0 : account.readAhead(step, prints[i]);
            }
        }
        return sum;
    }

    String key(int index) {
        return keys[index];
    }

    long print(int index) {
        return prints[index];
    }

    /** The account of an event's subject, null where it was not at hand. */
    @Nullable CacheHandle<PendingReadings> account(int index) {
        return accounts[index];
    }

    private static int checksum(SourceRecord original) {
        CRC32C crc = new CRC32C();
        byte[] value = original.value();
        if (value != null) {
            crc.update(value);
        }
        return (int) crc.getValue();
    }
}
