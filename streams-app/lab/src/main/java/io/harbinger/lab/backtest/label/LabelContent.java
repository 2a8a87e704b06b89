package io.harbinger.lab.backtest.label;

import io.harbinger.source.GzipContent;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes of a file of labels, decompressed where they are gzip. */
final class LabelContent {

    /** Decompressed: a small gzip file may hold any number of bytes. */
    static final int MOST_BYTES = 8 << 20;

    private LabelContent() {}

    static Loaded<byte[]> read(Path path) {
        if (Files.isDirectory(path)) {
            return invalid(path, "is a folder, not a file of labels");
        }
        if (!Files.exists(path)) {
            return invalid(path, "does not exist");
        }
        try (InputStream in = GzipContent.decompress(Files.newInputStream(path))) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            return content.length <= MOST_BYTES
                    ? Loaded.ok(content)
                    : invalid(path, "has more than " + MOST_BYTES + " bytes, decompressed; no more are read");
        } catch (IOException e) {
            return invalid(path, "cannot be read (" + e.getMessage() + ")");
        }
    }

    static <T> Loaded<T> invalid(Path path, String message) {
        return Loaded.invalid(new Violation(path.toString(), 0, 0, "", message));
    }
}
