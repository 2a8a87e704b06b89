package io.harbinger.source.draft;

import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first rows of a CSV file.
 *
 * @param columns names as the header has them
 * @param rows each as wide as the header, without the spaces around its cells
 */
record TableSample(CsvFormat format, List<String> columns, List<List<String>> rows) {

    private static final int MOST_ROWS = 500;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** What a spreadsheet in Europe or America writes where it does not write UTF-8; a person must say if it was another. */
    private static final Charset OTHER = Charset.forName("windows-1252");

    private static final List<String> NULLS =
            List.of("", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "None", "-", "–");

    TableSample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the sample.
     *
     * @throws SourceException for a file that cannot be read, and for one that is no table with a row
     */
    static TableSample of(InputFile file) {
        try {
            List<String> lines = lines(file, StandardCharsets.UTF_8);
            Charset encoding = StandardCharsets.UTF_8;
            if (lines.isEmpty()) {
                encoding = OTHER;
                lines = lines(file, OTHER);
            }
            return of(file, lines, encoding);
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    /** Empty where one of them is not text in this encoding. */
    private static List<String> lines(InputFile file, Charset encoding) throws IOException {
        var lines = new ArrayList<String>();
        try (InputStream in = file.open(count -> {})) {
            var reader = new RawRecordReader(in, CsvFormat.DEFAULT.withEncoding(encoding));
            RawRecord record = reader.next();
            while (record != null && lines.size() <= MOST_ROWS) {
                if (!(record instanceof RawRecord.Text text)) {
                    return List.of();
                }
                lines.add(text.text());
                record = reader.next();
            }
        }
        return lines;
    }

    private static TableSample of(InputFile file, List<String> lines, Charset encoding) {
        CsvFormat format = DELIMITERS.stream()
                .map(delimiter -> CsvFormat.DEFAULT.withDelimiter(delimiter).withEncoding(encoding))
                .max(Comparator.comparingLong(candidate -> fitting(lines, candidate)))
                .orElseThrow();
        List<List<String>> table = lines.stream()
                .map(line ->
                        CsvCells.split(line, format).stream().map(String::strip).toList())
                .toList();
        int width = width(table);
        List<List<String>> fitting =
                table.stream().filter(row -> row.size() == width).toList();
        if (fitting.size() < 2) {
            throw new SourceException(List.of(file.name() + ": is no CSV with a header and a row of as many cells"));
        }
        return new TableSample(format, fitting.get(0), fitting.subList(1, fitting.size()));
    }

    /** Cells in rows of the usual width; 0 where that is one. */
    private static long fitting(List<String> lines, CsvFormat format) {
        List<List<String>> table =
                lines.stream().map(line -> CsvCells.split(line, format)).toList();
        int width = width(table);
        long rows = table.stream().filter(row -> row.size() == width).count();
        return width < 2 ? 0 : rows * width;
    }

    /** The width that most rows have. */
    private static int width(List<List<String>> table) {
        return table.stream().collect(Collectors.groupingBy(List::size, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The cells of a column that hold something. */
    List<String> cells(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !NULLS.contains(cell))
                .toList();
    }

    /** Whether some number has a decimal comma for certain: behind it are not three digits. */
    boolean hasDecimalCommas() {
        return rows.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.matches("[-+]?\\d[\\d. ]*,(\\d{1,2}|\\d{4,})"));
    }

    /** The texts that stand for a missing value in it, the empty one first. */
    List<String> nulls() {
        return NULLS.stream()
                .filter(word -> word.isEmpty() || rows.stream().anyMatch(row -> row.contains(word)))
                .toList();
    }
}
