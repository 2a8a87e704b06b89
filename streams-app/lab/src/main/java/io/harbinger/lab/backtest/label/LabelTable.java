package io.harbinger.lab.backtest.label;

import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file of labels in memory, its cells by column name. */
final class LabelTable {

    /** One row. */
    record Row(int line, List<String> cells) {}

    private final String file;
    private final List<String> columns;
    private final List<Row> rows;

    private LabelTable(String file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
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

    private static Loaded<LabelTable> read(String file, RawRecordReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Violation> problems = new ArrayList<>();
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            int line = (int) record.line();
            if (record instanceof RawRecord.Text text) {
                List<String> cells = CsvCells.split(text.text(), CsvFormat.DEFAULT).stream()
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
        return columns.contains(column);
    }

    /** The cell, empty where the file has no such column or the row is short. */
    String cell(Row row, @Nullable String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
