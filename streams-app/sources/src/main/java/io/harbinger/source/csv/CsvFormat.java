package io.harbinger.source.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How text is split into records and cells.
 *
 * @param delimiter between cells; an ASCII character
 * @param quote around cells that hold delimiters, line ends or quotes (doubled inside); null for none
 * @param encoding of the text; a byte order mark in the file overrules it
 */
public record CsvFormat(char delimiter, @Nullable Character quote, Charset encoding) {

    private static final int ASCII = 0x80;

    public static final CsvFormat DEFAULT = new CsvFormat(',', '"', StandardCharsets.UTF_8);

    /** One record a line, no cells: JSON lines. */
    public static final CsvFormat LINES = new CsvFormat('\n', null, StandardCharsets.UTF_8);

    public CsvFormat {
        if (delimiter >= ASCII) {
            throw new IllegalArgumentException("delimiter must be an ASCII character, was '" + delimiter + "'");
        }
        if (quote != null && (quote >= ASCII || quote == delimiter)) {
            throw new IllegalArgumentException(
                    "quote must be an ASCII character other than the delimiter, was '" + quote + "'");
        }
    }

    /** With another delimiter. */
    public CsvFormat withDelimiter(char other) {
        return new CsvFormat(other, quote, encoding);
    }

    /** With another encoding. */
    public CsvFormat withEncoding(Charset other) {
        return new CsvFormat(delimiter, quote, other);
    }
}
