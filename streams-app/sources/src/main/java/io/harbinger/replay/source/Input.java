package io.harbinger.replay.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file, or standard input.
 *
 * @param name as the user named it
 * @param path null for standard input
 * @param size in bytes; {@link EventSource#UNKNOWN} for a pipe
 * @param stdin what standard input is
 */
record Input(String name, @Nullable Path path, long size, InputStream stdin) {

    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;
    private static final int BUFFER = 1 << 16;

    /** Whether it can be looked at first and read again. */
    boolean isFile() {
        return size != EventSource.UNKNOWN;
    }

    /** The file's name without folders, {@code .gz} and one more ending; {@code stdin} for standard input. */
    String stem() {
        if (path == null) {
            return "stdin";
        }
        String file = String.valueOf(path.getFileName()).replaceFirst("(?i)\\.gz$", "");
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The content, unzipped where its first bytes say gzip; every byte taken from disk is told to {@code read}. */
    InputStream open(LongConsumer read) throws IOException {
        InputStream raw = path == null ? stdin : Files.newInputStream(path);
        var counted = new BufferedInputStream(new CountingStream(raw, read), BUFFER);
        try {
            counted.mark(2);
            byte[] magic = counted.readNBytes(2);
            counted.reset();
            boolean zipped =
                    magic.length == 2 && (magic[0] & 0xff) == GZIP_MAGIC_1 && (magic[1] & 0xff) == GZIP_MAGIC_2;
            return zipped ? new GZIPInputStream(counted, BUFFER) : counted;
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }
}
