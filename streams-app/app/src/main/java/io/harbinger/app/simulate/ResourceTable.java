package io.harbinger.app.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table shipped beside the classes: commas, a header line, no quotes. */
record ResourceTable(String file, List<Row> rows) {

    /** One line, by column. */
    record Row(Map<String, String> cells) {

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("no column " + column + " in " + cells);
            }
            return cell;
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        List<String> words(String column) {
            return List.of(text(column).split(" "));
        }
    }

    static ResourceTable read(String file) {
        try (InputStream in = ResourceTable.class.getResourceAsStream("/simulate/" + file)) {
            if (in == null) {
                throw new IllegalStateException("resource /simulate/" + file + " is missing from the jar");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String[] header = reader.readLine().split(",", -1);
            return new ResourceTable(
                    file, reader.lines().map(line -> row(file, header, line)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String file, String[] header, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != header.length) {
            throw new IllegalStateException(file + ": " + header.length + " cells expected in '" + line + "'");
        }
        var byColumn = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            byColumn.put(header[i], cells[i]);
        }
        return new Row(Map.copyOf(byColumn));
    }
}
