package io.harbinger.app.simulate;

import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dependencies: lanes on chokepoints, plants on suppliers, lanes and products, suppliers on mines. */
record SupplyChains(Seed seed, List<Site> sites, List<SeaLane> lanes, List<TradedProduct> traded) {

    /** Shares of the first, second and third source. */
    private static final double[] SHARES = {0.5, 0.3, 0.2};

    /** Share of a lane's cargo that could go another way. */
    private static final double DETOUR = 0.2;

    private static final double SUBSTITUTION = 0.3;
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
                edges.add(edge(passage.chokepoint(), lane.id(), null, 1, passage.beforeArrival(), 0, DETOUR));
            }
        }
        return edges;
    }

    private List<Entity.SupplyEdge> plants() {
        var suppliers = ids(Site.SUPPLIER);
        var laneIds = lanes.stream().map(SeaLane::id).toList();
        var products = traded.stream().map(TradedProduct::id).toList();
        var edges = new ArrayList<Entity.SupplyEdge>();
        for (String plant : ids(Site.PLANT)) {
            edges.addAll(sources(plant, pick(suppliers, plant + "/supplier")));
            edges.addAll(sources(plant, pick(laneIds, plant + "/lane")));
            edges.addAll(sources(plant, pick(products, plant + "/product")));
        }
        return edges;
    }

    private List<Entity.SupplyEdge> suppliers() {
        var mines = ids(Site.MINE);
        return ids(Site.SUPPLIER).stream()
                .flatMap(supplier -> sources(supplier, pick(mines, supplier + "/mine")).stream())
                .toList();
    }

    private List<Entity.SupplyEdge> warehouses() {
        var plants = ids(Site.PLANT);
        return ids(Site.WAREHOUSE).stream()
                .flatMap(warehouse -> sources(warehouse, pick(plants, warehouse + "/plant")).stream())
                .toList();
    }

    private List<Entity.SupplyEdge> sources(String downstream, List<String> upstream) {
        var edges = new ArrayList<Entity.SupplyEdge>();
        for (int i = 0; i < upstream.size(); i++) {
            String from = upstream.get(i);
            String name = from + ">" + downstream;
            long lead = days(SHORTEST_LEAD_DAYS, LEAD_RANGE_DAYS, name + "/lead");
            long stock = days(SHORTEST_STOCK_DAYS, STOCK_RANGE_DAYS, name + "/stock");
            String product = from.matches("\\d{6}") ? from : null;
            edges.add(edge(from, downstream, product, SHARES[i], lead, stock, SUBSTITUTION));
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
            double share,
            long lead,
            long stock,
            double substitution) {
        return new Entity.SupplyEdge(from + ">" + to, from, to, product, share, lead, stock, substitution, null, null);
    }
}
