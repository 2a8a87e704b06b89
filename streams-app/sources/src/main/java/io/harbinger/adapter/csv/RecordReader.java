package io.harbinger.adapter.csv;

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
 * Reads the records of one stream in constant memory: cut by bytes, then decoded strictly one by one, so that a
 * wrong byte costs its own record only. Blank lines are left out. Not thread safe.
 */
public final class RecordReader {

    private final RecordCutter cutter;
    private final Charset encoding;

    /** Looks at the stream's first bytes for a byte order mark, and takes it off. */
    public RecordReader(InputStream in, CsvFormat format) throws IOException {
        Decoded decoded = Decoded.of(in, format.encoding());
        encoding = decoded.encoding();
        cutter = new RecordCutter(decoded.bytes(), format.withEncoding(encoding));
    }

    /** Leaves out lines as they come, whatever they hold. */
    public void skipLines(int lines) throws IOException {
        cutter.skipLines(lines);
    }

    /** The next record; null at the end. */
    public @Nullable Cut next() throws IOException {
        RecordCutter.Piece piece = cutter.next();
        while (piece != null && isBlank(piece.bytes())) {
            piece = cutter.next();
        }
        return piece == null ? null : decode(piece);
    }

    private Cut decode(RecordCutter.Piece piece) {
        if (piece.fault() != null) {
            return new Cut.Broken(piece.line(), piece.bytes(), piece.fault());
        }
        byte[] bytes = piece.bytes();
        if (isAscii(bytes)) {
            return new Cut.Text(piece.line(), bytes, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        try {
            var decoder = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Cut.Text(
                    piece.line(), bytes, decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            var rejection = new Rejection(
                    Reason.MALFORMED,
                    "",
                    new String(bytes, encoding),
                    "the row is not " + encoding + " text; name the encoding in the mapping (file.encoding)");
            return new Cut.Broken(piece.line(), bytes, rejection);
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
