package io.harbinger.source.sea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.domain.network.Entity.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Natural Earth's land at 1:110m, a coast of some 20 km: canals, the Gulf of Suez and the Sound are land in it. Reads
 * TopoJSON: arcs in whole steps, each from the one before.
 */
public final class LandMask {

    /** South of it is Antarctica alone, whose ring goes round the pole and must not be unwound. */
    private static final double ANTARCTICA = -60;

    /** Hamburg lies 90 km up the Elbe. */
    private static final double ESTUARY_KM = 95;

    private final List<Ring> rings = new ArrayList<>();
    private final Map<List<Position>, List<Position>> steps = new HashMap<>();

    private LandMask() {}

    public static LandMask read() throws IOException {
        try (InputStream in = LandMask.class.getResourceAsStream("/sea/land-110m.json")) {
            JsonNode topology = new ObjectMapper().readTree(in);
            var mask = new LandMask();
            for (JsonNode geometry : topology.path("objects").path("land").path("geometries")) {
                for (JsonNode polygon : geometry.path("arcs")) {
                    for (JsonNode ring : polygon) {
                        mask.add(topology, ring);
                    }
                }
            }
            return mask;
        }
    }

    /** A coast, and the latitudes between which it lies, since most of them are far away. */
    private record Ring(double[][] points, double south, double north) {

        private static Ring of(double[][] points) {
            DoubleSummaryStatistics latitudes =
                    Arrays.stream(points).mapToDouble(at -> at[1]).summaryStatistics();
            return new Ring(points, latitudes.getMin(), latitudes.getMax());
        }

        private boolean holds(double latitude, double longitude) {
            return latitude >= south
                    && latitude <= north
                    && (isInside(latitude, longitude)
                            || isInside(latitude, longitude - 360)
                            || isInside(latitude, longitude + 360));
        }

        private boolean isInside(double latitude, double longitude) {
            boolean inside = false;
            for (int i = 1; i < points.length; i++) {
                double[] a = points[i - 1];
                double[] b = points[i];
                if ((a[1] > latitude) != (b[1] > latitude)
                        && longitude < (b[0] - a[0]) * (latitude - a[1]) / (b[1] - a[1]) + a[0]) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    public boolean isLand(double latitude, double longitude) {
        return rings.stream().anyMatch(ring -> ring.holds(latitude, longitude));
    }

    /** Points every tenth of a degree along the line that a map draws, which are on land. */
    public List<Position> crossed(Position from, Position to) {
        double east = Math.IEEEremainder(to.longitude() - from.longitude(), 360);
        double north = to.latitude() - from.latitude();
        int steps = (int) Math.max(2, 10 * Math.max(Math.abs(east), Math.abs(north)));
        List<Position> crossed = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double latitude = from.latitude() + north * i / steps;
            double longitude = Math.IEEEremainder(from.longitude() + east * i / steps, 360);
            if (isLand(latitude, longitude)) {
                crossed.add(new Position(latitude, longitude));
            }
        }
        return crossed;
    }

    /** Points of a line on land, but for estuaries and bays at its ports, and for {@link Narrows}. */
    public List<Position> crossedInland(List<Position> line) {
        List<Position> ports = List.of(line.get(0), line.get(line.size() - 1));
        List<Position> inland = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            inland.addAll(steps.computeIfAbsent(List.of(line.get(i - 1), line.get(i)), this::crossed));
        }
        inland.removeIf(at -> Narrows.isNear(at) || Narrows.isNear(ports, at, ESTUARY_KM));
        return inland;
    }

    private List<Position> crossed(List<Position> step) {
        return crossed(step.get(0), step.get(1));
    }

    private void add(JsonNode topology, JsonNode arcs) {
        List<double[]> ring = new ArrayList<>();
        for (JsonNode arc : arcs) {
            int at = arc.asInt();
            List<double[]> points = arc(topology, at < 0 ? ~at : at);
            if (at < 0) {
                Collections.reverse(points);
            }
            ring.addAll(points);
        }
        rings.add(Ring.of(unwound(ring)));
    }

    /** Chukotka and an island of Fiji lie on both sides of the antimeridian, and would be belts around the Earth. */
    private static double[][] unwound(List<double[]> ring) {
        double[][] unwound = new double[ring.size()][];
        for (int i = 0; i < unwound.length; i++) {
            double[] at = ring.get(i);
            boolean first = i == 0 || at[1] < ANTARCTICA;
            double longitude = first ? at[0] : unwound[i - 1][0] + Math.IEEEremainder(at[0] - unwound[i - 1][0], 360);
            unwound[i] = new double[] {longitude, at[1]};
        }
        return unwound;
    }

    private static List<double[]> arc(JsonNode topology, int arc) {
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode shift = topology.path("transform").path("translate");
        List<double[]> points = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : topology.path("arcs").path(arc)) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            points.add(new double[] {
                x * scale.path(0).asDouble() + shift.path(0).asDouble(),
                y * scale.path(1).asDouble() + shift.path(1).asDouble()
            });
        }
        return points;
    }
}
