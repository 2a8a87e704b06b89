package io.harbinger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table that a program in src/test/reference computed: its rows, each by column name. */
public final class ReferenceTable {

    private ReferenceTable() {}

    public static List<Map<String, String>> rows(String name) {
        try (var in = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/" + name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] header = lines.get(0).split(",", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
