package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way points and legs that are resources of this module. */
final class SeaTables {

    private SeaTables() {}

    /** The points with their legs, in the order of the file. */
    static List<SeaPoint> read() {
        Map<String, SeaPoint> points = new LinkedHashMap<>();
        for (List<String> row : rows("points.csv")) {
            var at = new Position(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)));
            List<String> passage =
                    row.get(3).isEmpty() ? List.of() : List.of(row.get(3).split("\\|"));
            points.put(row.get(0), new SeaPoint(row.get(0), at, passage));
        }
        for (List<String> row : rows("legs.csv")) {
            point(points, row.get(0)).join(point(points, row.get(1)));
        }
        return List.copyOf(points.values());
    }

    private static SeaPoint point(Map<String, SeaPoint> points, String id) {
        SeaPoint point = points.get(id);
        if (point == null) {
            throw new IllegalStateException("sea/legs.csv names a point that sea/points.csv does not have: " + id);
        }
        return point;
    }

    private static List<List<String>> rows(String file) {
        try (InputStream in = SeaTables.class.getResourceAsStream("/sea/" + file)) {
            if (in == null) {
                throw new IllegalStateException("resource /sea/" + file + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> CsvCells.split(line, CsvFormat.DEFAULT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
