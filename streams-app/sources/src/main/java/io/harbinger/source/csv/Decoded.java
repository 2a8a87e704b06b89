package io.harbinger.source.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stream without its byte order mark, in an encoding in which line ends, quotes and delimiters are single bytes.
 *
 * @param encoding of {@code bytes}: as the mark says, else as expected; UTF-8 where the text came in UTF-16 or UTF-32
 */
record Decoded(InputStream bytes, Charset encoding) {

    private static final int LONGEST_MARK = 3;
    private static final int BUFFER = 1 << 16;

    static Decoded of(InputStream in, Charset expected) throws IOException {
        var buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(LONGEST_MARK);
        byte[] head = buffered.readNBytes(LONGEST_MARK);
        buffered.reset();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            buffered.skipNBytes(3);
            return new Decoded(buffered, StandardCharsets.UTF_8);
        }
        boolean marked = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
        // A UTF-16 decoder reads the mark itself.
        return isWide(expected) || marked
                ? transcoded(buffered, marked ? StandardCharsets.UTF_16 : expected)
                : new Decoded(buffered, expected);
    }

    private static Decoded transcoded(InputStream in, Charset encoding) {
        return new Decoded(new Transcoder(new InputStreamReader(in, encoding)), StandardCharsets.UTF_8);
    }

    private static boolean isWide(Charset encoding) {
        return encoding.name().startsWith("UTF-16") || encoding.name().startsWith("UTF-32");
    }

    private static boolean startsWith(byte[] head, int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
