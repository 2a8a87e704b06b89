package io.harbinger.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Texts in bytes that are ASCII, as ids almost always are: compared without being made. */
public final class Ascii {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Ascii() {}

    /** Whether all of {@code length} bytes at {@code from} are ASCII. */
    static boolean isAscii(byte[] bytes, int from, int length) {
        long high = 0;
        int at = from;
        int end = from + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            high |= (long) LONG.get(bytes, at);
        }
        for (; at < end; at++) {
            high |= bytes[at];
        }
        return (high & HIGH_BITS) == 0;
    }

    /**
     * Whether {@code length} bytes at {@code from} are those of the text from its character {@code start} on; false
     * where they are not ASCII.
     */
    public static boolean equals(byte[] bytes, int from, int length, String text, int start) {
        if (text.length() - start != length) {
            return false;
        }
        // As many characters as bytes: equal only where each is one byte, which an ASCII character is.
        for (int i = 0; i < length; i++) {
            if (text.charAt(start + i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
