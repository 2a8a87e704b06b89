package io.harbinger.app.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The seas and the straits, canals and open waters between them, with days of sailing. */
record Seaways(List<Leg> legs) {

    /**
     * From one sea into the next.
     *
     * @param chokepoint id of the chokepoint between them; empty for open water
     */
    record Leg(String from, String to, String chokepoint, int days) {

        private Leg reversed() {
            return new Leg(to, from, chokepoint, days);
        }
    }

    private record Voyage(String sea, int days, List<Leg> legs) {

        private Voyage then(Leg leg) {
            var longer = new ArrayList<>(legs);
            longer.add(leg);
            return new Voyage(leg.to(), days + leg.days(), longer);
        }
    }

    static Seaways real() {
        var legs = new ArrayList<Leg>();
        for (ResourceTable.Row row : ResourceTable.read("seaways.csv").rows()) {
            var leg = new Leg(row.text("from"), row.text("to"), row.text("chokepoint"), (int) row.number("days"));
            legs.add(leg);
            legs.add(leg.reversed());
        }
        return new Seaways(List.copyOf(legs));
    }

    /** The shortest way from a sea to every other, by Dijkstra's algorithm; ties go to the first sea by name. */
    Map<String, List<Leg>> from(String sea) {
        var routes = new HashMap<String, List<Leg>>();
        Set<String> done = new HashSet<>();
        var open =
                new PriorityQueue<Voyage>(Comparator.comparingInt(Voyage::days).thenComparing(Voyage::sea));
        open.add(new Voyage(sea, 0, List.of()));
        for (Voyage nearest = open.poll(); nearest != null; nearest = open.poll()) {
            if (done.add(nearest.sea())) {
                routes.put(nearest.sea(), List.copyOf(nearest.legs()));
                for (Leg leg : legs) {
                    if (leg.from().equals(nearest.sea())) {
                        open.add(nearest.then(leg));
                    }
                }
            }
        }
        return routes;
    }
}
