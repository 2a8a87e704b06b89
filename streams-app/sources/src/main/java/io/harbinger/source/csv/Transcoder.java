package io.harbinger.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as a stream of UTF-8 bytes, a buffer at a time. */
final class Transcoder extends InputStream {

    private static final int CHARS = 8192;

    private final Reader reader;
    private final char[] chars = new char[CHARS + 1];
    private byte[] bytes = new byte[0];
    private int at;

    Transcoder(Reader reader) {
        super();
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at >= bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        int count = reader.read(chars, 0, CHARS);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[count - 1])) {
            int low = reader.read();
            if (low >= 0) {
                chars[count++] = (char) low;
            }
        }
        bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
