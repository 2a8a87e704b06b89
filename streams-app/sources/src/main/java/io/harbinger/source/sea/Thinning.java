package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.GreatCircle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves points out of a line that is too long, those first without which it changes least. */
final class Thinning {

    private final Set<Position> kept = new HashSet<>();
    private final List<Position> line;
    /** How much longer the way over each point is; for ever where the point stays. */
    private final List<Double> detours = new ArrayList<>();

    private Thinning(List<Position> line, List<SeaPoint> way) {
        this.line = new ArrayList<>(line);
        way.stream().filter(SeaPoint::isPassage).forEach(point -> kept.add(point.at()));
        for (int i = 0; i < line.size(); i++) {
            detours.add(detour(i));
        }
    }

    /** The line with as many points as a lane may have; its ends and passages stay. */
    static List<Position> of(List<Position> line, List<SeaPoint> way) {
        if (line.size() <= Lane.LONGEST_ROUTE) {
            return line;
        }
        var thinning = new Thinning(line, way);
        while (thinning.line.size() > Lane.LONGEST_ROUTE) {
            thinning.leaveOne();
        }
        return thinning.line;
    }

    private void leaveOne() {
        int least = 1;
        for (int i = 2; i < line.size() - 1; i++) {
            if (detours.get(i) < detours.get(least)) {
                least = i;
            }
        }
        line.remove(least);
        detours.remove(least);
        detours.set(least - 1, detour(least - 1));
        detours.set(least, detour(least));
    }

    private double detour(int i) {
        if (i == 0 || i == line.size() - 1 || kept.contains(line.get(i))) {
            return Double.POSITIVE_INFINITY;
        }
        Position before = line.get(i - 1);
        Position at = line.get(i);
        Position after = line.get(i + 1);
        return GreatCircle.kilometres(before, at)
                + GreatCircle.kilometres(at, after)
                - GreatCircle.kilometres(before, after);
    }
}
