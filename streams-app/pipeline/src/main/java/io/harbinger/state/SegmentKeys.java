package io.harbinger.state;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;

/** Keys of the segments of a write-ahead log among the rows of their store: no key of a row ends as they do. */
public final class SegmentKeys {

    private static final byte FIRST = 0;
    private static final byte LAST = 2;
    private static final int BYTES = 1 + Integer.BYTES + 1;

    private SegmentKeys() {}

    /** Of a slot, from 0; keys are in order of their slots. */
    static Bytes of(int slot) {
        return Bytes.wrap(
                ByteBuffer.allocate(BYTES).put(FIRST).putInt(slot).put(LAST).array());
    }

    /** Whether a record of a changelog is a segment, and not a row. */
    public static boolean isSegment(byte[] key) {
        return key.length == BYTES && key[0] == FIRST && key[BYTES - 1] == LAST;
    }

    static int slot(byte[] key) {
        return ByteBuffer.wrap(key).getInt(1);
    }
}
