package io.harbinger.source.csv;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one stream in constant memory: split by bytes, then decoded strictly one by one, so that a
 * wrong byte makes only its own record unreadable. Blank lines are skipped. Not thread safe.
 */
public final class RawRecordReader {

    private final RecordSplitter splitter;
    private final Charset encoding;

    /** Starts reading; a byte order mark at the start of the stream is removed and decides the encoding. */
    public RawRecordReader(InputStream in, CsvFormat format) throws IOException {
        Decoded decoded = Decoded.of(in, format.encoding());
        encoding = decoded.encoding();
        splitter = new RecordSplitter(decoded.bytes(), format.withEncoding(encoding));
    }

    /** Goes on with another delimiter, which the file itself has named. */
    public void delimiter(char other) {
        splitter.delimiter(other);
    }

    /** Skips lines, whatever they contain. */
    public void skipLines(int lines) throws IOException {
        splitter.skipLines(lines);
    }

    /** The next record; null at the end. */
    public @Nullable RawRecord next() throws IOException {
        RecordSplitter.Slice slice = splitter.next();
        while (slice != null && isBlank(slice.bytes())) {
            slice = splitter.next();
        }
        return slice == null ? null : decode(slice);
    }

    private RawRecord decode(RecordSplitter.Slice slice) {
        if (slice.fault() != null) {
            return new RawRecord.Broken(slice.line(), slice.bytes(), slice.fault());
        }
        byte[] bytes = slice.bytes();
        if (isAscii(bytes)) {
            return new RawRecord.Text(slice.line(), bytes, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        try {
            var decoder = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new RawRecord.Text(
                    slice.line(), bytes, decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            var rejection = new Rejection(
                    Reason.MALFORMED,
                    "",
                    new String(bytes, encoding),
                    "the row is not " + encoding + " text; name the encoding in the mapping (file.encoding)");
            return new RawRecord.Broken(slice.line(), bytes, rejection);
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
