package io.harbinger.domain.network.chain;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Need;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network that is told in sentences. Spans are in days. */
final class ChainNetwork {

    static final long DAY = 86_400_000;

    private final List<Entity> entities = new ArrayList<>();

    ChainNetwork node(String id, @Nullable String chain, @Nullable String country) {
        return node(id, chain, country, null);
    }

    ChainNetwork node(String id, @Nullable String chain, @Nullable String country, @Nullable Integer recoveryDays) {
        Long recovery = recoveryDays == null ? null : recoveryDays * DAY;
        entities.add(new Node(id, "PLANT", new Name(id, null), null, null, null, country, recovery, chain, List.of()));
        return this;
    }

    ChainNetwork lane(String id, String origin, String destination, int leadDays, String... passages) {
        entities.add(
                new Lane(id, origin, destination, new Name(id, null), leadDays * DAY, List.of(passages), List.of()));
        return this;
    }

    ChainNetwork edge(String upstream, String downstream, String product, double share, int coverDays) {
        return edge(upstream, downstream, product, share, coverDays, Provenance.VERIFIED);
    }

    ChainNetwork edge(
            String upstream, String downstream, String product, double share, int coverDays, Provenance provenance) {
        entities.add(new SupplyEdge(
                upstream + ">" + downstream + ">" + product,
                upstream,
                downstream,
                product,
                share,
                0,
                coverDays * DAY,
                0,
                null,
                null,
                Need.ESSENTIAL,
                new Evidence(provenance, null, null, null)));
        return this;
    }

    List<Entity> entities() {
        return List.copyOf(entities);
    }
}
