package io.harbinger.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One file, or standard input.
 *
 * @param name the path as the user wrote it; {@code -} for standard input
 * @param path null for standard input
 * @param entry its name inside {@code path}, where that is a zip file; else null
 * @param below path below the folder in which it was found; the file's name where it was given itself
 * @param size in bytes; {@link EventSource#UNKNOWN} for a pipe
 * @param stdin the standard input of the process; read only where {@code path} is null
 */
public record InputFile(
        String name, @Nullable Path path, @Nullable String entry, Path below, long size, InputStream stdin) {

    /** Whether it can be read more than once. */
    public boolean isRereadable() {
        return size != ReadProgress.UNKNOWN;
    }

    /** The file's name without folders, {@code .gz} and one more ending; {@code stdin} for standard input. */
    public String stem() {
        if (path == null) {
            return "stdin";
        }
        return stem(entry == null ? String.valueOf(path.getFileName()) : entry);
    }

    /** {@code file} without folders, {@code .gz} and one more ending: what a mapping calls the file's name. */
    public static String stem(String file) {
        String name = withoutGzipEnding(file.substring(file.lastIndexOf('/') + 1));
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether its name promises gzip. */
    boolean isNamedGzip() {
        String file = entry == null ? String.valueOf(path) : entry;
        return path != null && !withoutGzipEnding(file).equals(file);
    }

    /** {@code file} without the ending {@code .gz}, in whatever case. */
    public static String withoutGzipEnding(String file) {
        return file.replaceFirst("(?i)\\.gz$", "");
    }

    /** The path {@link #below} the folder with forward slashes on every system. */
    public String relativeName() {
        return below.toString().replace(File.separatorChar, '/');
    }

    /**
     * Opens the content, decompressed if it is gzip; {@code read} receives the number of raw bytes of every read.
     *
     * @throws IOException for one that cannot be read, and for one that is no text, with what to do about it
     */
    public InputStream open(LongConsumer read) throws IOException {
        return GzipContent.decompress(new CountingStream(raw(), read));
    }

    private InputStream raw() throws IOException {
        if (path == null) {
            return stdin;
        }
        return entry == null ? Files.newInputStream(path) : ZipContent.open(path, entry);
    }
}
