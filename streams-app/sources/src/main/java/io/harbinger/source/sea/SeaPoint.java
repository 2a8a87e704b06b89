package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.GreatCircle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A way point, with the legs from it. Two are the same point only where they are one object. */
final class SeaPoint {

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
        double km = GreatCircle.kilometres(at, other.at);
        legs.add(new Leg(other, km));
        other.legs.add(new Leg(this, km));
    }

    boolean isPassage() {
        return !passage.isEmpty();
    }
}
