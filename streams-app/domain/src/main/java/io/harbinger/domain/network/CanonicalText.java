package io.harbinger.domain.network;

import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.SupplyEdge;
import org.jspecify.annotations.Nullable;

/**
 * One text for one content of an entity: its kind and its fields in a fixed order, each with its length before it, so that
 * no two contents can have the same. A new field goes to the end, and only where it has a value: entities without it keep
 * their text.
 */
final class CanonicalText {

    private final StringBuilder out = new StringBuilder(128);

    private CanonicalText() {}

    static String of(Entity entity) {
        var text = new CanonicalText();
        if (entity instanceof Node node) {
            text.node(node);
        } else if (entity instanceof Lane lane) {
            text.lane(lane);
        } else if (entity instanceof Product product) {
            text.add(
                    "product", product.id(), product.name().en(), product.name().zh(), product.hsCode());
        } else {
            text.edge((SupplyEdge) entity);
        }
        return text.out.toString();
    }

    private void node(Node node) {
        add("node", node.id(), node.type(), node.name().en(), node.name().zh());
        add(position(node.position()), node.unlocode(), node.zone(), node.country());
        add(node.recoveryMillis(), node.chain());
        node.aliases().forEach(this::add);
        if (node.region() != null) {
            // Named, so that it is not taken for one alias more.
            add("region", node.region());
        }
    }

    private void lane(Lane lane) {
        add("lane", lane.id(), lane.origin(), lane.destination());
        add(
                lane.name().en(),
                lane.name().zh(),
                lane.leadTimeMillis(),
                lane.passages().size());
        lane.passages().forEach(this::add);
        lane.route().forEach(at -> add(position(at)));
    }

    private void edge(SupplyEdge edge) {
        add("edge", edge.id(), edge.upstream(), edge.downstream(), edge.product());
        add(edge.share(), edge.leadTimeMillis(), edge.stockMillis(), edge.substitution());
        add(edge.validFrom(), edge.validTo());
        add(edge.need().group(), edge.need().essential(), edge.need().weight());
        add(edge.evidence().provenance(), edge.evidence().confidence());
        add(edge.evidence().source(), edge.evidence().recordedAt());
    }

    private static @Nullable String position(@Nullable Position at) {
        return at == null ? null : at.latitude() + " " + at.longitude();
    }

    private void add(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                out.append('-');
            } else {
                String text = value.toString();
                out.append(text.length()).append(':').append(text);
            }
        }
    }
}
