package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.GreatCircle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortest ways over the shipped way points. Not thread-safe: it keeps what it has worked out. */
public final class SeaRoutes {

    /** A port further from every way point has no way: it lies inland, or at a coast that the points leave out. */
    static final double FURTHEST_KM = 300;

    private final List<SeaPoint> points;
    private final List<SeaPoint> straits;
    private final Map<String, SeaPoint> passages = new HashMap<>();
    private final Map<Position, Optional<SeaPoint>> nearest = new HashMap<>();
    private final Map<SeaPoint, ShortestWays> ways = new HashMap<>();

    private SeaRoutes(List<SeaPoint> points) {
        this.points = points;
        this.straits = points.stream().filter(SeaPoint::isPassage).toList();
        for (SeaPoint point : points) {
            point.passage().forEach(id -> passages.put(id, point));
        }
    }

    /** The ways that the module ships. */
    public static SeaRoutes shipped() {
        return new SeaRoutes(SeaTables.read());
    }

    List<SeaPoint> points() {
        return points;
    }

    /** Every id by which a passage of these ways is known. */
    public Set<String> passages() {
        return Set.copyOf(passages.keySet());
    }

    /** The straits and canals that a line goes through, in their order; each by all the ids that it is known by. */
    public List<List<String>> passagesOn(List<Position> line) {
        return PassedPoints.on(line, straits).stream().map(SeaPoint::passage).toList();
    }

    /**
     * The way from one port to another.
     *
     * @param via ids of passages that it takes, in their order; none: the shortest way decides
     * @return null where an end is too far from all ways, or a passage is not among {@link #passages}
     */
    public @Nullable SeaRoute between(Position from, Position to, List<String> via) {
        SeaPoint first = nearest(from);
        SeaPoint last = nearest(to);
        if (first == null || last == null || !passages.keySet().containsAll(via)) {
            return null;
        }
        List<SeaPoint> way = new ArrayList<>(List.of(first));
        via.forEach(passage -> extend(way, passages.get(passage)));
        extend(way, last);
        if (via.isEmpty()) {
            leaveOutWhatLiesBehind(from, way, 0, to);
            leaveOutWhatLiesBehind(to, way, way.size() - 1, from);
        }
        return route(from, way, to);
    }

    private @Nullable SeaPoint nearest(Position port) {
        return nearest.computeIfAbsent(port, this::search).orElse(null);
    }

    private Optional<SeaPoint> search(Position port) {
        SeaPoint found = null;
        double least = FURTHEST_KM;
        for (SeaPoint point : points) {
            double km = GreatCircle.kilometres(port, point.at());
            if (km < least) {
                least = km;
                found = point;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Adds the shortest way from the last point to another one, without the point it starts at. */
    private void extend(List<SeaPoint> way, @Nullable SeaPoint to) {
        if (to != null) {
            way.addAll(ways.computeIfAbsent(way.get(way.size() - 1), ShortestWays::from)
                    .to(to));
        }
    }

    /**
     * A port beside a strait has the strait as its nearest point, and need not go through it: Felixstowe to Hamburg does
     * not pass Dover. Such an end of a way is left out.
     */
    private static void leaveOutWhatLiesBehind(Position port, List<SeaPoint> way, int end, Position other) {
        if (way.isEmpty() || !way.get(end).isPassage()) {
            return;
        }
        Position next =
                way.size() == 1 ? other : way.get(end == 0 ? 1 : end - 1).at();
        if (GreatCircle.kilometres(port, next)
                < GreatCircle.kilometres(way.get(end).at(), next)) {
            way.remove(end);
        }
    }

    private static SeaRoute route(Position from, List<SeaPoint> way, Position to) {
        List<Position> line = new ArrayList<>(List.of(from));
        way.forEach(point -> line.add(point.at()));
        line.add(to);
        double km = 0;
        for (int i = 1; i < line.size(); i++) {
            km += GreatCircle.kilometres(line.get(i - 1), line.get(i));
        }
        return new SeaRoute(Thinning.of(line, way), km);
    }
}
