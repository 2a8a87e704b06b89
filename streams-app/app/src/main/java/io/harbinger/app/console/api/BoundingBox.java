package io.harbinger.app.console.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of the world, degrees, in the order of GeoJSON; where {@code west} is above {@code east} it crosses the
 * antimeridian.
 */
record BoundingBox(double west, double south, double east, double north) {

    private static final int NUMBERS = 4;

    /** Of {@code west,south,east,north}. */
    static BoundingBox parse(String text) {
        try {
            double[] parts = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (parts.length == NUMBERS && Arrays.stream(parts).allMatch(Double::isFinite)) {
                return new BoundingBox(parts[0], parts[1], parts[2], parts[3]);
            }
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    /** Whether a position lies in it; none does not. */
    boolean contains(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null || latitude < south || latitude > north) {
            return false;
        }
        return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    }

    private static BadRequestException wrong(String text) {
        return new BadRequestException("bbox must be west,south,east,north in degrees, was '" + text + "'");
    }
}
