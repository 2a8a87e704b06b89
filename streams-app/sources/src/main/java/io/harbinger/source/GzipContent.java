package io.harbinger.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Decompresses by content: a file's name does not matter. */
public final class GzipContent {

    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int BUFFER = 1 << 16;

    private GzipContent() {}

    /**
     * The content of {@code raw}, decompressed if its first two bytes are those of gzip; {@code raw} is closed if that
     * fails. What is no text by its first bytes is refused.
     */
    public static InputStream decompress(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER);
        try {
            buffered.mark(FileKind.LONGEST_MAGIC);
            byte[] magic = buffered.readNBytes(FileKind.LONGEST_MAGIC);
            buffered.reset();
            FileKind.check(magic);
            boolean zipped = magic.length >= 2 && (magic[0] & 0xff) == MAGIC_1 && (magic[1] & 0xff) == MAGIC_2;
            return zipped ? new GZIPInputStream(buffered, BUFFER) : buffered;
        } catch (IOException e) {
            buffered.close();
            throw e;
        }
    }

    /** Whether the stream, one of {@link #decompress}, was compressed. */
    static boolean isDecompressing(InputStream content) {
        return content instanceof GZIPInputStream;
    }
}
