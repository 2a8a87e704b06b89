package io.harbinger.app.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which pairs of ports get a lane: busy ports and distant pairs with the higher weight. */
record LaneChoice(Seed seed, List<Site> ports, Seaways seaways) {

    private record Candidate(Site origin, Site destination, double rank) {}

    /**
     * Weighted sampling without replacement: the candidates with the largest {@code log(u) / weight}
     * (Efraimidis and Spirakis, 2006).
     */
    List<SeaLane> lanes(int count) {
        var candidates = candidates();
        if (count > candidates.size()) {
            throw new IllegalArgumentException(
                    "lanes must be at most " + candidates.size() + " for " + ports.size() + " ports, was " + count);
        }
        Map<String, Map<String, List<Seaways.Leg>>> routes = new HashMap<>();
        var lanes = new ArrayList<SeaLane>();
        for (Candidate pair : candidates.subList(0, count)) {
            var from = routes.computeIfAbsent(pair.origin().basin(), seaways::from);
            var route = from.get(pair.destination().basin());
            if (route == null) {
                throw new IllegalStateException("no way from " + pair.origin() + " to " + pair.destination());
            }
            lanes.add(SeaLane.between(pair.origin(), pair.destination(), route));
        }
        return lanes;
    }

    private List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (Site origin : ports) {
            for (Site destination : ports) {
                if (!origin.basin().equals(destination.basin())) {
                    candidates.add(candidate(origin, destination));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        return candidates;
    }

    private Candidate candidate(Site origin, Site destination) {
        double draw = seed.constant("lane/" + origin.id() + ">" + destination.id());
        double weight = Math.sqrt(origin.perDay() * destination.perDay());
        return new Candidate(origin, destination, StrictMath.log(Math.max(draw, Double.MIN_NORMAL)) / weight);
    }
}
