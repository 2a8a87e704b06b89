package io.harbinger.app.simulate;

import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The simulated network: real ports, chokepoints, mines and sea routes; made-up plants, suppliers and warehouses around
 * the ports; products by HS code; supply edges. Equal for equal settings.
 */
public final class SimulatedNetwork {

    private final List<Site> sites;
    private final List<SeaLane> lanes;
    private final List<TradedProduct> traded;
    private final List<Entity.SupplyEdge> edges;
    private final Map<String, Site> byId;

    private SimulatedNetwork(
            List<Site> sites, List<SeaLane> lanes, List<TradedProduct> traded, List<Entity.SupplyEdge> edges) {
        this.sites = List.copyOf(sites);
        this.lanes = List.copyOf(lanes);
        this.traded = List.copyOf(traded);
        this.edges = List.copyOf(edges);
        this.byId = sites.stream().collect(Collectors.toUnmodifiableMap(Site::id, Function.identity()));
    }

    /**
     * The network of some settings.
     *
     * @throws IllegalArgumentException for fewer nodes than the table has, or more lanes or products than exist
     */
    public static SimulatedNetwork of(SimulationSettings settings) {
        var seed = new Seed(settings.seed());
        var sites = new ArrayList<>(Site.real());
        if (settings.nodes() < sites.size()) {
            throw new IllegalArgumentException("nodes must be at least " + sites.size() + ", was " + settings.nodes());
        }
        var ports = sites.stream().filter(site -> site.is(Site.PORT)).toList();
        sites.addAll(new Hinterland(seed, ports).sites(settings.nodes() - sites.size()));
        var lanes = new LaneChoice(seed, ports, Seaways.real()).lanes(settings.lanes());
        var traded = TradedProduct.real(settings.products());
        var edges = new SupplyChains(seed, sites, lanes, traded).edges();
        return new SimulatedNetwork(sites, lanes, traded, edges);
    }

    /** Everything for the network topic: nodes, lanes, products, supply edges. */
    public List<Entity> entities() {
        var entities = new ArrayList<Entity>();
        sites.forEach(site -> entities.add(site.node()));
        lanes.forEach(lane -> entities.add(lane.lane()));
        traded.forEach(product -> entities.add(product.product()));
        entities.addAll(edges);
        return entities;
    }

    /** The lanes with the chokepoints they pass. */
    public List<SeaLane> lanes() {
        return lanes;
    }

    List<Site> sites() {
        return sites;
    }

    List<TradedProduct> traded() {
        return traded;
    }

    /** English name of a node of this network. */
    String nameOf(String node) {
        Site site = byId.get(node);
        if (site == null) {
            throw new IllegalArgumentException("no node " + node + " in the network");
        }
        return site.node().name().en();
    }
}
