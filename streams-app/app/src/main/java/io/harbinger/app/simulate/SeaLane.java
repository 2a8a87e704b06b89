package io.harbinger.app.simulate;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * A lane between two ports and the chokepoints its ships pass.
 *
 * @param passages in sailing order
 */
record SeaLane(Entity.Lane lane, long leadMillis, List<Passage> passages) {

    /** Days in port at both ends together. */
    private static final int HANDLING_DAYS = 3;

    /**
     * A chokepoint on the way.
     *
     * @param beforeArrival how long before the planned delivery a ship passes, in milliseconds
     */
    public record Passage(String chokepoint, long beforeArrival) {}

    public SeaLane {
        passages = List.copyOf(passages);
    }

    public String id() {
        return lane.id();
    }

    /** Ids of the chokepoints, in sailing order. */
    public List<String> chokepoints() {
        return passages.stream().map(Passage::chokepoint).toList();
    }

    boolean passes(String chokepoint) {
        return passages.stream().anyMatch(passage -> passage.chokepoint().equals(chokepoint));
    }

    static SeaLane between(Site origin, Site destination, List<Seaways.Leg> route) {
        int days = HANDLING_DAYS + route.stream().mapToInt(Seaways.Leg::days).sum();
        String id = origin.id() + ">" + destination.id();
        Name from = origin.node().name();
        Name to = destination.node().name();
        var name = new Name(from.en() + " to " + to.en(), from.zh() + "至" + to.zh());
        long lead = days * Days.MILLIS;
        List<Passage> passages = passages(route, lead);
        List<String> passed = passages.stream().map(Passage::chokepoint).toList();
        var lane = new Entity.Lane(id, origin.id(), destination.id(), name, lead, passed, List.of());
        return new SeaLane(lane, lead, passages);
    }

    /** A chokepoint is passed in the middle of its leg; half of the handling comes after the voyage. */
    private static List<Passage> passages(List<Seaways.Leg> route, long lead) {
        var passages = new ArrayList<Passage>();
        double gone = HANDLING_DAYS / 2.0;
        for (Seaways.Leg leg : route) {
            if (!leg.chokepoint().isEmpty()) {
                long passed = (long) ((gone + leg.days() / 2.0) * Days.MILLIS);
                passages.add(new Passage(leg.chokepoint(), lead - passed));
            }
            gone += leg.days();
        }
        return passages;
    }
}
