package io.harbinger.app.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the lines of lanes as {@link RouteLines} reads them, a feature a line, for maps and for {@code diff}. */
final class RouteLinesWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RouteLinesWriter() {}

    static void write(Path folder, List<? extends Entity> sorted) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(RouteLines.FILE), StandardCharsets.UTF_8)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            String before = "\n";
            for (Entity entity : sorted) {
                if (entity instanceof Lane lane && !lane.route().isEmpty()) {
                    out.write(before);
                    out.write(feature(lane).toString());
                    before = ",\n";
                }
            }
            out.write("\n]}\n");
        }
    }

    private static ObjectNode feature(Lane lane) {
        ObjectNode feature = JSON.objectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("id", lane.id())
                .put("name", lane.name().en());
        var points = feature.putObject("geometry").put("type", "LineString").putArray("coordinates");
        lane.route().forEach(at -> points.addArray().add(at.longitude()).add(at.latitude()));
        return feature;
    }
}
