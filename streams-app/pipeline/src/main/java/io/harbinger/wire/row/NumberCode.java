package io.harbinger.wire.row;

/**
 * Half a byte for which of the eight bytes of a number are written: 0 to 8 for so many leading ones, the others being 0;
 * beyond that for all but the first few, which are those of the number before.
 */
final class NumberCode {

    private static final int MOST_SHARED = 7;

    private NumberCode() {}

    /** The code that writes least. */
    static int of(long bits, long before) {
        int leading = Long.BYTES - Long.numberOfTrailingZeros(bits) / Byte.SIZE;
        int kept = bits == 0 ? 0 : leading;
        int shared = Math.min(MOST_SHARED, Long.numberOfLeadingZeros(bits ^ before) / Byte.SIZE);
        return kept <= Long.BYTES - shared ? kept : Long.BYTES + shared;
    }

    /** The first byte that is written. */
    static int from(int code) {
        return Math.max(0, code - Long.BYTES);
    }

    /** The byte behind the last one. */
    static int to(int code) {
        return Math.min(code, Long.BYTES);
    }

    /** The bytes that are not written. */
    static long rest(int code, long before) {
        int from = from(code);
        return from == 0 ? 0 : before & -1L << (Long.SIZE - Byte.SIZE * from);
    }
}
