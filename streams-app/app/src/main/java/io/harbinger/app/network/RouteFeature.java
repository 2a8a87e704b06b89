package io.harbinger.app.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a GeoJSON file that draws a lane.
 *
 * @param mistakes takes the field within the feature, and what it must be
 */
record RouteFeature(JsonNode feature, BiConsumer<String, String> mistakes) {

    private static final int MOST_SHOWN = 60;

    /** Gives the id of the lane and its points, or every mistake; a line without points where only these are wrong. */
    void read(BiConsumer<String, List<Position>> drawn) {
        String type = feature.path("type").asText();
        if (!type.equals("Feature")) {
            mistakes.accept(".type", "must be Feature" + RouteLines.was(type));
        }
        String id = id();
        if (id.isBlank()) {
            mistakes.accept(".properties.id", "must be the id of a lane in lanes.csv, and is missing");
        }
        List<Position> points = points();
        if (!id.isBlank()) {
            drawn.accept(id, points);
        }
    }

    private String id() {
        JsonNode named = feature.path("properties").path("id");
        return (named.isMissingNode() || named.isNull() ? feature.path("id") : named).asText("");
    }

    private List<Position> points() {
        JsonNode geometry = feature.path("geometry");
        String type = geometry.path("type").asText();
        if (!type.equals("LineString")) {
            mistakes.accept(".geometry.type", "must be LineString" + RouteLines.was(type));
            return List.of();
        }
        JsonNode coordinates = geometry.path("coordinates");
        if (coordinates.size() < 2 || coordinates.size() > Lane.LONGEST_ROUTE) {
            String rule = "must be 2 to " + Lane.LONGEST_ROUTE + " points, has " + coordinates.size();
            mistakes.accept(".geometry.coordinates", rule);
        }
        List<Position> points = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i++) {
            Position at = position(coordinates.path(i));
            if (at == null) {
                String rule = "must be [longitude -180 to 180, latitude -90 to 90], was ";
                mistakes.accept(".geometry.coordinates[" + i + "]", rule + shortened(coordinates.path(i)));
            } else {
                points.add(at);
            }
        }
        return points;
    }

    /** What stands for a point may be all the points of a polygon. */
    private static String shortened(JsonNode point) {
        String text = point.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** A height, which may be the third number, says nothing of a lane. */
    private static @Nullable Position position(JsonNode point) {
        double longitude = point.path(0).asDouble();
        double latitude = point.path(1).asDouble();
        boolean valid = point.path(0).isNumber()
                && point.path(1).isNumber()
                && Math.abs(longitude) <= EntityRows.EAST
                && Math.abs(latitude) <= EntityRows.NORTH;
        return valid ? new Position(latitude, longitude) : null;
    }
}
