package io.harbinger.source.message;

import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** JSON between systems is UTF-8 (RFC 8259). */
final class Encodings {

    private Encodings() {}

    /** The content; throws {@link SourceException} where it is in UTF-16 or UTF-32, by its first bytes. */
    static InputStream utf8(InputFile file, InputStream content) throws IOException {
        var in = new BufferedInputStream(content);
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        for (byte b : head) {
            if (b == 0 || b == (byte) 0xFE || b == (byte) 0xFF) {
                throw new SourceException(List.of(file.name() + ": is UTF-16 or UTF-32: convert it to UTF-8"));
            }
        }
        return in;
    }
}
