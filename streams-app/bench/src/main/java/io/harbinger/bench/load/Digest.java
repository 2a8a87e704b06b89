package io.harbinger.bench.load;

import java.util.Arrays;

/** A checksum over records, whatever their order: the same records as often, and it is the same. */
public final class Digest {

    private long sum;

    /** Takes one record in. */
    public void add(byte[] key, byte[] value) {
        long low = Arrays.hashCode(value) & 0xFFFF_FFFFL;
        long high = (long) Arrays.hashCode(key) << 32;
        sum += Readings.mix(high ^ low ^ ((long) value.length << 20));
    }

    public long value() {
        return sum;
    }
}
