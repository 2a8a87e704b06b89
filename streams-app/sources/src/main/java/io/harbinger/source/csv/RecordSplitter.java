package io.harbinger.source.csv;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where records end: at a line end (LF, CR LF or CR) outside quotes. A quote opens only at the start of a cell.
 *
 * <p>A quote that is never closed, or that is closed in the middle of a cell, must not swallow the rest of the file:
 * only its first line is rejected, and reading continues with the next line.
 */
final class RecordSplitter {

    /**
     * Longest record kept, in bytes: a little more than the pipeline accepts at most. Of a longer line the first this
     * many are kept, and the rest is left out.
     */
    static final int LONGEST = 1 << 20;

    /**
     * The bytes of one record.
     *
     * @param fault why they are not a valid record; null where they are
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every row would be waste
    record Slice(long line, byte[] bytes, @Nullable Rejection fault) {}

    private static final int END = -1;

    private final PushbackBuffer in;
    private int delimiter;
    private final int quote;
    private byte[] buffer = new byte[1 << 12];
    private int length;
    private long line = 1;

    RecordSplitter(InputStream in, CsvFormat format) {
        this.in = new PushbackBuffer(in);
        delimiter = format.delimiter();
        quote = format.quote() == null ? Integer.MIN_VALUE : format.quote();
    }

    /** Other delimiters from here on. */
    void delimiter(char other) {
        delimiter = other;
    }

    void skipLines(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            skipToLineEnd();
        }
    }

    @Nullable Slice next() throws IOException {
        length = 0;
        long start = line;
        boolean cellStart = true;
        boolean quoted = false;
        boolean closed = false;
        while (true) {
            int b = in.read();
            if (b == END) {
                return atEnd(start, quoted);
            }
            boolean lineEnd = b == '\n' || b == '\r';
            if (closed && b != quote && b != delimiter && !lineEnd) {
                return textAfterQuote(start, b);
            }
            if (lineEnd && !quoted) {
                endLine(b);
                return new Slice(start, bytes(), null);
            }
            if (length == LONGEST) {
                return tooLong(start, b, quoted);
            }
            append(b);
            line += quoted && b == '\n' ? 1 : 0;
            boolean opens = b == quote && cellStart && !quoted;
            // A second quote in a row was an escaped one: the cell goes on.
            boolean reopens = b == quote && closed;
            closed = b == quote && quoted;
            quoted = opens || reopens || (quoted && !closed);
            cellStart = b == delimiter && !quoted;
        }
    }

    private @Nullable Slice atEnd(long start, boolean quoted) {
        if (quoted) {
            return rejectFirstLine(start, "a quote opens on this line and is never closed");
        }
        return length == 0 ? null : new Slice(start, bytes(), null);
    }

    private Slice textAfterQuote(long start, int b) throws IOException {
        for (int next = b; next != END; next = in.read()) {
            if (next == '\n' || next == '\r' || length == LONGEST) {
                in.unread(new byte[] {(byte) next});
                break;
            }
            append(next);
        }
        return rejectFirstLine(start, "a quoted cell goes on after its closing quote; double a quote inside quotes");
    }

    private Slice tooLong(long start, int b, boolean quoted) throws IOException {
        if (quoted && firstLineEnd() < length) {
            in.unread(new byte[] {(byte) b});
            return rejectFirstLine(start, "a quote opens on this line and is not closed within " + LONGEST + " bytes");
        }
        in.unread(new byte[] {(byte) b});
        byte[] kept = bytes();
        skipToLineEnd();
        var fault = new Rejection(
                Reason.TOO_LARGE, "", head(kept), "the row is longer than " + LONGEST + " bytes; the rest is left out");
        return new Slice(start, kept, fault);
    }

    private Slice rejectFirstLine(long start, String why) {
        int end = firstLineEnd();
        byte[] first = Arrays.copyOf(buffer, end);
        line = start;
        if (end < length) {
            boolean pair = buffer[end] == '\r' && end + 1 < length && buffer[end + 1] == '\n';
            in.unread(Arrays.copyOfRange(buffer, end + (pair ? 2 : 1), length));
            line = start + 1;
        }
        return new Slice(start, first, new Rejection(Reason.MALFORMED, "", head(first), why));
    }

    private int firstLineEnd() {
        int end = 0;
        while (end < length && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void endLine(int b) throws IOException {
        line++;
        if (b == '\r') {
            int next = in.read();
            if (next != '\n' && next != END) {
                in.unread(new byte[] {(byte) next});
            }
        }
    }

    private void skipToLineEnd() throws IOException {
        for (int b = in.read(); b != END; b = in.read()) {
            if (b == '\n' || b == '\r') {
                endLine(b);
                return;
            }
        }
    }

    private void append(int b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST, length * 2));
        }
        buffer[length++] = (byte) b;
    }

    private byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    }
}
