package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of some points a line goes by, as a map draws it: straight in degrees. */
final class PassedPoints {

    /** A line that people draw does not hit the middle of a strait; half of the Taiwan Strait is this wide. */
    private static final double NEAR_KM = 80;

    private static final double KM_PER_DEGREE = 111.2;

    private PassedPoints() {}

    /**
     * Where a line comes nearest to a point.
     *
     * @param along steps of the line, and the part of the next one
     */
    private record Passing(SeaPoint point, double km, double along) {}

    /**
     * The points that are near the line, in its order. One that is nearest to an end of the line lies beside or behind a
     * port, and is not passed: a ship from Colón to New York does not go through the Panama Canal.
     */
    static List<SeaPoint> on(List<Position> line, List<SeaPoint> points) {
        List<Passing> passed = new ArrayList<>();
        for (SeaPoint point : points) {
            Passing nearest = nearest(line, point);
            if (nearest != null && nearest.along() > 0 && nearest.along() < line.size() - 1) {
                passed.add(nearest);
            }
        }
        passed.sort(Comparator.comparingDouble(Passing::along)
                .thenComparing(passing -> passing.point().id()));
        return passed.stream().map(Passing::point).toList();
    }

    private static @Nullable Passing nearest(List<Position> line, SeaPoint point) {
        Passing nearest = null;
        double parallel = StrictMath.cos(Math.toRadians(point.at().latitude()));
        for (int i = 1; i < line.size(); i++) {
            Passing passing = passing(line.get(i - 1), line.get(i), point, parallel, i - 1);
            if (passing.km() <= NEAR_KM && (nearest == null || passing.km() < nearest.km())) {
                nearest = passing;
            }
        }
        return nearest;
    }

    /** On the plane that touches the Earth at the point. */
    private static Passing passing(Position a, Position b, SeaPoint point, double parallel, int steps) {
        double x = shortWay(a.longitude() - point.at().longitude()) * parallel;
        double y = a.latitude() - point.at().latitude();
        double east = shortWay(b.longitude() - a.longitude()) * parallel;
        double north = b.latitude() - a.latitude();
        double square = east * east + north * north;
        double part = square == 0 ? 0 : Math.min(1, Math.max(0, -(x * east + y * north) / square));
        double awayEast = x + part * east;
        double awayNorth = y + part * north;
        double km = KM_PER_DEGREE * Math.sqrt(awayEast * awayEast + awayNorth * awayNorth);
        return new Passing(point, km, steps + part);
    }

    private static double shortWay(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }
}
