package io.harbinger.domain.network;

import io.harbinger.domain.network.Entity.Position;

/** Distances over the earth, as a sphere of 6,371 km; the same on every machine. */
public final class GreatCircle {

    private static final double EARTH_RADIUS_KM = 6371;

    private GreatCircle() {}

    /** Kilometres from one position to another, by the haversine formula. */
    public static double kilometres(Position a, Position b) {
        double north = StrictMath.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
        double east = StrictMath.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
        double parallel = StrictMath.cos(Math.toRadians(a.latitude())) * StrictMath.cos(Math.toRadians(b.latitude()));
        double haversine = north * north + parallel * east * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(haversine)));
    }
}
