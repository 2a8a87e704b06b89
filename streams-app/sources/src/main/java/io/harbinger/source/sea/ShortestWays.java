package io.harbinger.source.sea;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The shortest way from one point to every other, by Dijkstra's algorithm; ties go to the first point by id. */
record ShortestWays(Map<SeaPoint, Voyage> ends) {

    private record Voyage(SeaPoint at, double km, @Nullable Voyage before) {}

    static ShortestWays from(SeaPoint start) {
        Map<SeaPoint, Voyage> ends = new HashMap<>();
        var open = new PriorityQueue<Voyage>(Comparator.comparingDouble(Voyage::km)
                .thenComparing(voyage -> voyage.at().id()));
        open.add(new Voyage(start, 0, null));
        for (Voyage nearest = open.poll(); nearest != null; nearest = open.poll()) {
            if (ends.putIfAbsent(nearest.at(), nearest) == null) {
                for (SeaPoint.Leg leg : nearest.at().legs()) {
                    open.add(new Voyage(leg.to(), nearest.km() + leg.km(), nearest));
                }
            }
        }
        return new ShortestWays(ends);
    }

    /** The points on the way to another one, without the start; every point can be reached. */
    List<SeaPoint> to(SeaPoint end) {
        var steps = new ArrayDeque<SeaPoint>();
        for (Voyage at = ends.get(end); at != null && at.before() != null; at = at.before()) {
            steps.addFirst(at.at());
        }
        return List.copyOf(steps);
    }
}
