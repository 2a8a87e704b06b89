package io.harbinger.bench.load;

import java.util.Arrays;

/** A checksum over records, whatever their order: equal for the same records, each as often. */
public final class RecordDigest {

    private long sum;

    /** Adds one record. */
    public void add(byte[] key, byte[] value) {
        long low = Arrays.hashCode(value) & 0xFFFF_FFFFL;
        long high = (long) Arrays.hashCode(key) << 32;
        sum += Readings.mix(high ^ low ^ ((long) value.length << 20));
    }

    public long value() {
        return sum;
    }
}
