package io.harbinger.source.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file one by one, with one to look ahead, the line, and a recording of at most a stated length: what a
 * reader that splits a file needs, and all that it keeps of it.
 */
final class ByteTape {

    static final int END = -1;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private long line = 1;
    private int last = END;

    private boolean isRecording;
    private byte[] recorded = new byte[4096];
    private int length;
    private boolean isCut;

    /** @param longest bytes of a recording that are kept */
    ByteTape(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next byte, which stays; {@link #END} behind the last one. */
    int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(chunk, 0, CHUNK));
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        return chunk[at] & 0xff;
    }

    /** Goes over the byte that {@link #peek} has shown. */
    void skip() {
        byte b = chunk[at++];
        last = b;
        if (b == '\n') {
            line++;
        }
        if (isRecording) {
            keep(b);
        }
    }

    private void keep(byte b) {
        if (length == longest) {
            isCut = true;
            return;
        }
        if (length == recorded.length) {
            recorded = Arrays.copyOf(recorded, Math.min(longest, 2 * length));
        }
        recorded[length++] = b;
    }

    /** Records from the next byte on. */
    void record() {
        isRecording = true;
        length = 0;
        isCut = false;
    }

    /** What was recorded, up to its bound; recording ends. */
    byte[] recorded() {
        isRecording = false;
        return Arrays.copyOf(recorded, length);
    }

    /** The beginning of the recording, which goes on with what is behind it: {@code rest}. */
    byte[] recordedBefore(int end, byte[] rest) {
        byte[] before = Arrays.copyOf(recorded, Math.min(end, length));
        length = 0;
        isCut = false;
        for (byte b : rest) {
            keep(b);
        }
        return before;
    }

    /** Text of the recording from an offset on, in Latin-1, which is enough to compare ASCII; empty where it was cut. */
    String text(int from) {
        return isCut || from > length ? "" : new String(recorded, from, length - from, StandardCharsets.ISO_8859_1);
    }

    int length() {
        return length;
    }

    /** Whether the recording has more bytes than are kept. */
    boolean isCut() {
        return isCut;
    }

    /** Line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** The last byte read, which stands for a file that ends too early. */
    byte[] lastByte() {
        return last == END ? new byte[0] : new byte[] {(byte) last};
    }
}
