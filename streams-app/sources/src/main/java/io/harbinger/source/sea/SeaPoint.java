package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A way point, with the legs from it. Two are the same point only where they are one object. */
final class SeaPoint {

    private static final double EARTH_RADIUS_KM = 6371;

    private final String id;
    private final Position at;
    private final List<String> passage;
    private final List<Leg> legs = new ArrayList<>();

    /** To a neighbour. */
    record Leg(SeaPoint to, double km) {}

    /** One without legs; {@link #join} gives it some. */
    SeaPoint(String id, Position at, List<String> passage) {
        this.id = id;
        this.at = at;
        this.passage = List.copyOf(passage);
    }

    String id() {
        return id;
    }

    Position at() {
        return at;
    }

    /** The ids by which the strait or canal at this point is known; none in open water. */
    List<String> passage() {
        return passage;
    }

    List<Leg> legs() {
        return Collections.unmodifiableList(legs);
    }

    void join(SeaPoint other) {
        double km = km(at, other.at);
        legs.add(new Leg(other, km));
        other.legs.add(new Leg(this, km));
    }

    boolean isPassage() {
        return !passage.isEmpty();
    }

    /** Along the great circle, by the haversine formula, on a sphere of 6,371 km. */
    static double km(Position a, Position b) {
        double north = StrictMath.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
        double east = StrictMath.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
        double parallel = StrictMath.cos(Math.toRadians(a.latitude())) * StrictMath.cos(Math.toRadians(b.latitude()));
        double haversine = north * north + parallel * east * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(haversine)));
    }
}
