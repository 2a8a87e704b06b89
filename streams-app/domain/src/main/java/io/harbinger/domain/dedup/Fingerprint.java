package io.harbinger.domain.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * By what events are compared: 64 bits, the high 48 a hash of the event's id, the low 16 of its content. Among 64
 * remembered events, a new event is taken for a known one once in 4·10¹²; among 65,536, the most that are remembered by
 * default, once in 4·10⁹. It is then refused as a conflict, not dropped silently; that the content agrees too happens
 * once in 65,536 of those.
 */
public final class Fingerprint {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MURMUR = 0xc6a4a7935bd1e995L;
    private static final long ID_BITS = 0xFFFF_FFFF_FFFF_0000L;

    private Fingerprint() {}

    /**
     * The fingerprint of an event: MurmurHash64A (A. Appleby, 2008) of the id's UTF-16 units, four to a word, and
     * the content's hash folded. Part of stored rows: a change of it needs another version of rows and log entries.
     *
     * @param content a hash of the event's content
     * @return never 0
     */
    public static long of(String id, int content) {
        int length = id.length();
        long hash = length * MURMUR;
        int at = 0;
        for (; at + 4 <= length; at += 4) {
            hash = mixed(hash, unit(id, at) | unit(id, at + 1) << 16 | unit(id, at + 2) << 32 | unit(id, at + 3) << 48);
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << 16 | unit(id, at);
        }
        return folded(mixed(hash, rest), content);
    }

    /**
     * The same as {@link #of}, of an id in bytes.
     *
     * @param ascii holds the id, every byte of which is ASCII
     */
    public static long ofAscii(byte[] ascii, int from, int length, int content) {
        long hash = length * MURMUR;
        int at = from;
        int end = from + length;
        for (; at + 4 <= end; at += 4) {
            hash = mixed(hash, spread((int) INT.get(ascii, at)));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 16 | ascii[at];
        }
        return folded(mixed(hash, rest), content);
    }

    /** Four bytes as four UTF-16 units. */
    private static long spread(int bytes) {
        long pairs = (bytes | (long) bytes << 16) & 0x0000_FFFF_0000_FFFFL;
        return (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FFL;
    }

    private static long folded(long mixed, int content) {
        long hash = (mixed ^ (mixed >>> 47)) * MURMUR;
        long fingerprint = ((hash ^ (hash >>> 47)) & ID_BITS) | ((content ^ (content >>> 16)) & 0xFFFFL);
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private static long unit(String text, int at) {
        return text.charAt(at);
    }

    private static long mixed(long hash, long word) {
        long mixed = word * MURMUR;
        return (hash ^ ((mixed ^ (mixed >>> 47)) * MURMUR)) * MURMUR;
    }

    /** What two events of the same id share, whatever their content. */
    public static long id(long fingerprint) {
        return fingerprint & ID_BITS;
    }

    /** Whether two events have the same id, whatever their content. */
    public static boolean sameId(long fingerprint, long other) {
        return ((fingerprint ^ other) & ID_BITS) == 0;
    }
}
