package io.harbinger.lab.backtest.label;

import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A CSV file of labels in memory, its cells by column name; the delimiter may be a comma, a semicolon or a tab. */
final class LabelTable {

    /** One row. */
    record Row(int line, List<String> cells) {}

    /** The last where a header has as many of several, or none. */
    private static final List<Character> DELIMITERS = List.of('\t', ';', ',');

    private final String file;
    private final List<String> columns;
    private final List<String> plainColumns;
    private final List<Row> rows;

    private LabelTable(String file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.plainColumns = columns.stream().map(LabelTable::plain).toList();
        this.rows = rows;
    }

    static Loaded<LabelTable> read(Path path) {
        return LabelContent.read(path).then(bytes -> {
            try {
                return read(path.toString(), new RawRecordReader(new ByteArrayInputStream(bytes), CsvFormat.DEFAULT));
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory can be read", e);
            }
        });
    }

    /** What separates cells: what there is most of in the header. */
    private static CsvFormat format(String header) {
        char delimiter = DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        candidate -> header.chars().filter(c -> c == candidate).count()))
                .orElseThrow();
        return CsvFormat.DEFAULT.withDelimiter(delimiter);
    }

    private static Loaded<LabelTable> read(String file, RawRecordReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Violation> problems = new ArrayList<>();
        CsvFormat format = CsvFormat.DEFAULT;
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            int line = (int) record.line();
            if (record instanceof RawRecord.Text text) {
                format = rows.isEmpty() ? format(text.text()) : format;
                List<String> cells = CsvCells.split(text.text(), format).stream()
                        .map(String::strip)
                        .toList();
                rows.add(new Row(line, cells));
            } else if (record instanceof RawRecord.Broken broken) {
                problems.add(new Violation(
                        file,
                        line,
                        0,
                        "",
                        "cannot be read: " + broken.rejection().detail()));
            }
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.add(new Violation(file, 0, 0, "", "is empty: a header is needed"));
        }
        return problems.isEmpty()
                ? Loaded.ok(new LabelTable(file, rows.get(0).cells(), rows.subList(1, rows.size())))
                : new Loaded.Invalid<>(problems);
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String column) {
        return at(column) >= 0;
    }

    /** One line for each column that nobody reads and that is all but one of those that are read. */
    List<Violation> misspelt(List<String> read) {
        return columns.stream()
                .filter(column -> read.stream().noneMatch(known -> plain(known).equals(plain(column))))
                .filter(column -> Nearest.of(column, read) != null)
                .map(column -> new Violation(
                        file, 1, 0, "", "column '" + column + "' is not read" + Nearest.hint(column, read)))
                .toList();
    }

    private int at(String column) {
        return plainColumns.indexOf(plain(column));
    }

    /** A name however it is written: {@code min_level}, {@code Min Level}, {@code minLevel}. */
    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** The cell, empty where the file has no such column or the row is short. */
    String cell(Row row, @Nullable String column) {
        int at = column == null ? -1 : at(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
