package io.harbinger.app.network;

import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import io.harbinger.yaml.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads one CSV file (RFC 4180, UTF-8) whose header names its columns, row by row. */
final class Table {

    private final NetworkColumns columns;
    private final Violations violations;

    Table(NetworkColumns columns, Violations violations) {
        this.columns = columns;
        this.violations = violations;
    }

    /** Hands every row over; those that cannot be split into as many cells as the header has are violations. */
    void read(InputStream in, Consumer<Row> rows) throws IOException {
        var reader = new RawRecordReader(in, CsvFormat.DEFAULT);
        RawRecord header = reader.next();
        if (!(header instanceof RawRecord.Text names)) {
            violations.add(columns.file(), 1, "", "must begin with a line of column names: " + columns.all());
            return;
        }
        Map<String, Integer> positions = positions(names);
        if (positions.isEmpty()) {
            return;
        }
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            if (record instanceof RawRecord.Text text) {
                read(text, positions, rows);
            } else if (record instanceof RawRecord.Broken broken) {
                violations.add(
                        columns.file(), line(record), "", broken.rejection().detail());
            }
        }
    }

    private void read(RawRecord.Text text, Map<String, Integer> positions, Consumer<Row> rows) {
        List<String> cells = CsvCells.split(text.text(), CsvFormat.DEFAULT);
        if (cells.size() == positions.size()) {
            rows.accept(new Row(columns.file(), line(text), positions, cells, violations));
        } else {
            violations.add(
                    columns.file(),
                    line(text),
                    "",
                    "has " + cells.size() + " cells, and the header " + positions.size()
                            + "; a cell with a comma stands in double quotes");
        }
    }

    /** Of each column; empty where the header is wrong, which would make every row look wrong. */
    private Map<String, Integer> positions(RawRecord.Text header) {
        Map<String, Integer> positions = new HashMap<>();
        boolean good = true;
        List<String> names = CsvCells.split(header.text(), CsvFormat.DEFAULT);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (!columns.all().contains(name)) {
                good = refuse(
                        header,
                        "unknown column '" + name + "'" + Nearest.hint(name, columns.all()) + " (columns: "
                                + String.join(", ", columns.all()) + ")");
            } else if (positions.put(name, i) != null) {
                good = refuse(header, "column '" + name + "' stands there twice");
            }
        }
        for (String required : columns.required()) {
            if (!positions.containsKey(required)) {
                good = refuse(header, "column '" + required + "' is missing");
            }
        }
        return good ? positions : Map.of();
    }

    private boolean refuse(RawRecord.Text header, String message) {
        violations.add(columns.file(), line(header), "", message);
        return false;
    }

    private static int line(RawRecord record) {
        return (int) Math.min(Integer.MAX_VALUE, record.line());
    }
}
