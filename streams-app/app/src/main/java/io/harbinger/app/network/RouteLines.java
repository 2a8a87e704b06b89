package io.harbinger.app.network;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.network.NetworkRules.Placed;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of lanes in a GeoJSON FeatureCollection (RFC 7946): each feature is a LineString, and the id of its lane is
 * its property {@code id}, or else its own id. Features are read one at a time.
 */
final class RouteLines {

    static final String FILE = "lanes.geojson";

    /**
     * A line of a lane, and where it stands.
     *
     * @param field path of its feature in the file, since many files have one line only
     */
    private record RouteLine(List<Position> points, int line, String field) {}

    private final Violations violations;
    private final Map<String, RouteLine> lines = new LinkedHashMap<>();

    private RouteLines(Violations violations) {
        this.violations = violations;
    }

    /** Gives the lanes among some entities their lines. */
    static void read(InputStream in, List<Placed> placed, Violations violations) throws IOException {
        var lines = new RouteLines(violations);
        try (JsonParser json = new ObjectMapper().createParser(in)) {
            lines.read(json);
            placed.replaceAll(lines::drawn);
            lines.lines.forEach((id, rest) -> violations.add(
                    FILE,
                    rest.line(),
                    rest.field() + ".properties.id",
                    "'" + id + "' is the id of no lane in lanes.csv"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            violations.add(FILE, line, "", "is not JSON: " + e.getOriginalMessage());
        }
    }

    private Placed drawn(Placed placed) {
        if (!(placed.entity() instanceof Lane lane)) {
            return placed;
        }
        RouteLine drawn = lines.remove(lane.id());
        if (drawn == null) {
            return placed;
        }
        if (!lane.route().isEmpty()) {
            String twice =
                    "'" + lane.id() + "' has a route in " + placed.file() + " line " + placed.line() + " already";
            violations.add(FILE, drawn.line(), drawn.field() + ".properties.id", twice);
        }
        return new Placed(placed.file(), placed.line(), lane.withRoute(drawn.points()));
    }

    private void read(JsonParser json) throws IOException {
        String type = "";
        boolean found = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("features") && value == JsonToken.START_ARRAY) {
                    found = true;
                    features(json);
                } else if (name.equals("type")) {
                    type = json.getText();
                }
                json.skipChildren();
            }
        }
        if (!type.equals("FeatureCollection")) {
            violations.add(FILE, 0, "type", "must be FeatureCollection" + was(type));
        }
        if (!found) {
            violations.add(FILE, 0, "features", "must be a list of features");
        }
    }

    private void features(JsonParser json) throws IOException {
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            int line = json.currentTokenLocation().getLineNr();
            JsonNode feature = json.readValueAsTree();
            String field = "features[" + i + "]";
            new RouteFeature(feature, (at, message) -> violations.add(FILE, line, field + at, message))
                    .read((id, points) -> add(id, new RouteLine(points, line, field)));
        }
    }

    private void add(String id, RouteLine line) {
        RouteLine other = lines.putIfAbsent(id, line);
        if (other != null) {
            String twice = "'" + id + "' has a line in " + other.field() + " already";
            violations.add(FILE, line.line(), line.field() + ".properties.id", twice);
        }
    }

    /** The end of a message: what stood there. */
    static String was(String text) {
        return text.isEmpty() ? ", and is missing" : ", was '" + text + "'";
    }
}
