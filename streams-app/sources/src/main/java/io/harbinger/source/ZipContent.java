package io.harbinger.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files inside a zip file, read one after the other as streams: nothing is unpacked, and how large they become is
 * bounded as for any file, by what is kept of a row. Zip files within are not looked into.
 */
public final class ZipContent {

    /** More entries than a person has put there. */
    private static final int MOST_ENTRIES = 10_000;

    /**
     * A file inside.
     *
     * @param size in bytes, as the zip file says; at least 0
     */
    public record Entry(String name, long size) {}

    private ZipContent() {}

    /** Whether these are the first bytes of a zip file. */
    public static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /**
     * The files inside, in their order: those with one of the endings, or the only one there is.
     *
     * @throws IOException where it is damaged, has too many entries, or is a workbook
     */
    public static List<Entry> entries(Path zip, List<String> endings) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new IOException(
                        "the zip file has " + file.size() + " entries, at most " + MOST_ENTRIES + " are read");
            }
            if (file.getEntry("[Content_Types].xml") != null) {
                throw new FileKind.UnreadableKindException(FileKind.WORKBOOK);
            }
            List<Entry> all = all(file);
            List<Entry> fitting = all.stream()
                    .filter(entry -> endings.stream().anyMatch(entry.name().toLowerCase(Locale.ROOT)::endsWith))
                    .toList();
            return fitting.isEmpty() && all.size() == 1 ? all : fitting;
        }
    }

    private static List<Entry> all(ZipFile file) {
        List<Entry> all = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            boolean hidden = name.startsWith("__MACOSX/")
                    || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
            if (!entry.isDirectory() && !hidden) {
                all.add(new Entry(name, Math.max(0, entry.getSize())));
            }
        }
        return all;
    }

    /** One of the {@link #entries}; the zip file is closed with it. */
    static InputStream open(Path zip, String entry) throws IOException {
        ZipFile file = new ZipFile(zip.toFile());
        ZipEntry found = file.getEntry(entry);
        if (found == null) {
            file.close();
            throw new IOException("the zip file no longer has " + entry);
        }
        return new FilterInputStream(file.getInputStream(found)) {
            @Override
            public void close() throws IOException {
                super.close();
                file.close();
            }
        };
    }
}
