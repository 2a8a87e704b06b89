package io.harbinger.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that are no text, by their first bytes: what to do about them. */
enum FileKind {
    PARQUET("a Parquet file: export it as CSV (DuckDB: COPY (FROM 'x.parquet') TO 'x.csv')", 'P', 'A', 'R', '1'),
    OLD_EXCEL("an Excel workbook: save the sheet as CSV", 0xD0, 0xCF, 0x11, 0xE0),
    ZSTANDARD("compressed with Zstandard: decompress it first (zstd -d)", 0x28, 0xB5, 0x2F, 0xFD),
    XZ("compressed with xz: decompress it first (xz -d)", 0xFD, '7', 'z', 'X', 'Z'),
    BZIP2("compressed with bzip2: decompress it first (bzip2 -d)", 'B', 'Z', 'h', '9', '1', 'A', 'Y'),
    SEVEN_ZIP("a 7-Zip archive: unpack it first", '7', 'z', 0xBC, 0xAF),
    ZIP("a zip file within another, or read from standard input: unpack it first", 'P', 'K', 3, 4),
    SQLITE("a SQLite database: export the table as CSV", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
    PDF("a PDF: the data are needed as CSV or JSON", '%', 'P', 'D', 'F', '-');

    /** What a workbook of today has among the entries of its zip file. */
    static final String WORKBOOK = "an Excel workbook: save the sheet as CSV";

    static final int LONGEST_MAGIC = 8;

    private static final List<FileKind> ALL = List.of(values());

    private final String advice;

    @SuppressWarnings("ImmutableEnumChecker") // never written to, and seen by nobody else
    private final byte[] magic;

    FileKind(String advice, int... magic) {
        this.advice = advice;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** Throws {@link UnreadableKindException} for the first bytes of a file that is no text. */
    static void check(byte[] head) throws IOException {
        FileKind kind = of(head);
        if (kind != null) {
            throw new UnreadableKindException(kind.advice);
        }
    }

    private static @Nullable FileKind of(byte[] head) {
        for (FileKind kind : ALL) {
            int length = kind.magic.length;
            if (head.length >= length && Arrays.equals(head, 0, length, kind.magic, 0, length)) {
                return kind;
            }
        }
        return null;
    }

    /** Says what a file is, and what to do about it. */
    static final class UnreadableKindException extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableKindException(String advice) {
            super(advice);
        }
    }
}
