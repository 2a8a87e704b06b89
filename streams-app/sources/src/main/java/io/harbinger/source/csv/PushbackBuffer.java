package io.harbinger.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Buffers the bytes of a stream; bytes can be pushed back, to be read again. */
final class PushbackBuffer {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;

    PushbackBuffer(InputStream in) {
        this.in = in;
    }

    /** The next byte, 0..255; -1 at the end. */
    int read() throws IOException {
        if (at < end) {
            return chunk[at++] & 0xFF;
        }
        if (chunk.length > CHUNK) {
            chunk = new byte[CHUNK];
        }
        at = 0;
        end = Math.max(0, in.read(chunk, 0, CHUNK));
        return end == 0 ? -1 : chunk[at++] & 0xFF;
    }

    /** Makes {@code bytes} the next to be read. */
    void unread(byte[] bytes) {
        if (bytes.length <= at) {
            at -= bytes.length;
            System.arraycopy(bytes, 0, chunk, at, bytes.length);
            return;
        }
        byte[] joined = Arrays.copyOf(bytes, Math.max(CHUNK, bytes.length + end - at));
        System.arraycopy(chunk, at, joined, bytes.length, end - at);
        end = bytes.length + end - at;
        at = 0;
        chunk = joined;
    }
}
