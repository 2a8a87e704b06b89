package io.harbinger.app.simulate;

import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dependencies: lanes on chokepoints; plants on suppliers, on lanes into ports of their sea, and on products; suppliers on
 * mines. What substitutes for one another is one group: suppliers, lanes, mines, plants.
 */
record SupplyChains(Seed seed, List<Site> sites, List<SeaLane> lanes, List<TradedProduct> traded) {

    /** Shares of the first, second and third source. */
    private static final double[] SHARES = {0.5, 0.3, 0.2};

    /** Share of a lane's cargo that could go another way. */
    private static final double DETOUR = 0.2;

    private static final double SUBSTITUTION = 0.3;

    private static final String SUPPLIERS = "suppliers";
    private static final String WAY = "way";
    private static final String MINES = "mines";
    private static final String PLANTS = "plants";

    /** How many ships could go another way is a guess: that a lane needs its passages, the lane itself says. */
    private static final Entity.Evidence GUESSED =
            new Entity.Evidence(Entity.Provenance.SUGGESTED, null, "made up: the simulated network", null);

    /** In its own world, the simulation knows. */
    private static final Entity.Evidence SIMULATED =
            new Entity.Evidence(Entity.Provenance.VERIFIED, null, "made up: the simulated network", null);

    private static final int SHORTEST_LEAD_DAYS = 2;
    private static final int LEAD_RANGE_DAYS = 20;
    private static final int SHORTEST_STOCK_DAYS = 5;
    private static final int STOCK_RANGE_DAYS = 25;

    List<Entity.SupplyEdge> edges() {
        return Stream.of(passages(), plants(), suppliers(), warehouses())
                .flatMap(List::stream)
                .toList();
    }

    private List<Entity.SupplyEdge> passages() {
        var edges = new ArrayList<Entity.SupplyEdge>();
        for (SeaLane lane : lanes) {
            for (SeaLane.Passage passage : lane.passages()) {
                edges.add(edge(
                        passage.chokepoint(), lane.id(), null, null, 1, passage.beforeArrival(), 0, DETOUR, GUESSED));
            }
        }
        return edges;
    }

    private List<Entity.SupplyEdge> plants() {
        var suppliers = ids(Site.SUPPLIER);
        var products = traded.stream().map(TradedProduct::id).toList();
        var edges = new ArrayList<Entity.SupplyEdge>();
        for (Site site : sites) {
            if (site.is(Site.PLANT)) {
                String plant = site.id();
                edges.addAll(sources(plant, SUPPLIERS, pick(suppliers, plant + "/supplier")));
                edges.addAll(sources(plant, WAY, pick(lanesInto(site.basin()), plant + "/lane")));
                edges.addAll(sources(plant, null, pick(products, plant + "/product")));
            }
        }
        return edges;
    }

    /** Lanes that end at a sea, so that what blocks a canal reaches the plants behind it. */
    private List<String> lanesInto(String basin) {
        Set<String> ports = sites.stream()
                .filter(site -> site.is(Site.PORT) && site.basin().equals(basin))
                .map(Site::id)
                .collect(Collectors.toSet());
        return lanes.stream()
                .filter(lane -> ports.contains(lane.lane().destination()))
                .map(SeaLane::id)
                .toList();
    }

    private List<Entity.SupplyEdge> suppliers() {
        var mines = ids(Site.MINE);
        return ids(Site.SUPPLIER).stream()
                .flatMap(supplier -> sources(supplier, MINES, pick(mines, supplier + "/mine")).stream())
                .toList();
    }

    private List<Entity.SupplyEdge> warehouses() {
        var plants = ids(Site.PLANT);
        return ids(Site.WAREHOUSE).stream()
                .flatMap(warehouse -> sources(warehouse, PLANTS, pick(plants, warehouse + "/plant")).stream())
                .toList();
    }

    private List<Entity.SupplyEdge> sources(String downstream, @Nullable String group, List<String> upstream) {
        var edges = new ArrayList<Entity.SupplyEdge>();
        for (int i = 0; i < upstream.size(); i++) {
            String from = upstream.get(i);
            String name = from + ">" + downstream;
            long lead = days(SHORTEST_LEAD_DAYS, LEAD_RANGE_DAYS, name + "/lead");
            long stock = days(SHORTEST_STOCK_DAYS, STOCK_RANGE_DAYS, name + "/stock");
            String product = from.matches("\\d{6}") ? from : null;
            edges.add(edge(from, downstream, product, group, SHARES[i], lead, stock, SUBSTITUTION, SIMULATED));
        }
        return edges;
    }

    /** Three different members of a list (fewer of a shorter one), always the same for one name. */
    private List<String> pick(List<String> from, String name) {
        int count = Math.min(SHARES.length, from.size());
        int first = (int) (seed.constant(name) * from.size());
        return Stream.iterate(first, i -> i + 1)
                .limit(count)
                .map(i -> from.get(i % from.size()))
                .toList();
    }

    private long days(int min, int range, String name) {
        return (min + (long) (range * seed.constant(name))) * Days.MILLIS;
    }

    private List<String> ids(String type) {
        return sites.stream().filter(site -> site.is(type)).map(Site::id).toList();
    }

    private static Entity.SupplyEdge edge(
            String from,
            String to,
            @Nullable String product,
            @Nullable String group,
            double share,
            long lead,
            long stock,
            double substitution,
            Entity.Evidence evidence) {
        var need = new Entity.Need(group, true, 1);
        return new Entity.SupplyEdge(
                from + ">" + to, from, to, product, share, lead, stock, substitution, null, null, need, evidence);
    }
}
