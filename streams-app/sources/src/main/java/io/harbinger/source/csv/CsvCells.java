package io.harbinger.source.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the text of one record into its cells and removes their quotes; and quotes a cell that is written. */
public final class CsvCells {

    private static final String QUOTED = ",\"\n\r";

    private CsvCells() {}

    /** The cells in order; at least one. The record comes from a {@link RawRecordReader} of the same format. */
    public static List<String> split(String record, CsvFormat format) {
        var cells = new ArrayList<String>();
        int at = 0;
        while (at <= record.length()) {
            boolean quoted = at < record.length() && isQuote(format.quote(), record.charAt(at));
            int end = quoted ? closing(record, at, record.charAt(at)) + 1 : plainEnd(record, at, format.delimiter());
            cells.add(quoted ? unquoted(record, at, end) : record.substring(at, end));
            at = end + 1;
        }
        return cells;
    }

    /** A cell as it is written between commas: in quotes only where it would be read as something else without them. */
    public static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0) && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isQuote(@Nullable Character quote, char c) {
        return quote != null && c == quote;
    }

    private static int plainEnd(String record, int from, char delimiter) {
        int end = record.indexOf(delimiter, from);
        return end < 0 ? record.length() : end;
    }

    /** Index of the quote that closes the one at {@code from}: the first that is not doubled. */
    private static int closing(String record, int from, char quote) {
        int at = record.indexOf(quote, from + 1);
        while (at >= 0 && at + 1 < record.length() && record.charAt(at + 1) == quote) {
            at = record.indexOf(quote, at + 2);
        }
        return at < 0 ? record.length() - 1 : at;
    }

    private static String unquoted(String record, int from, int end) {
        String quote = record.substring(from, from + 1);
        String inner = record.substring(Math.min(from + 1, end), Math.max(from + 1, end - 1));
        return inner.contains(quote) ? inner.replace(quote + quote, quote) : inner;
    }
}
