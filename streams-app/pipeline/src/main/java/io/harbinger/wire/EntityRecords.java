package io.harbinger.wire;

import io.harbinger.domain.network.Entity;
import io.harbinger.schema.NodeType;
import io.harbinger.schema.Provenance;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Network entities to the generated records. */
final class EntityRecords {

    private EntityRecords() {}

    static SpecificRecord of(Entity entity) {
        if (entity instanceof Entity.Node node) {
            return node(node);
        }
        if (entity instanceof Entity.Lane lane) {
            return new io.harbinger.schema.Lane(
                    lane.id(),
                    lane.origin(),
                    lane.destination(),
                    lane.name().en(),
                    lane.name().zh(),
                    lane.leadTimeMillis(),
                    lane.passages(),
                    lane.route().stream()
                            .map(at -> new io.harbinger.schema.RoutePoint(at.latitude(), at.longitude()))
                            .toList());
        }
        if (entity instanceof Entity.Product product) {
            return new io.harbinger.schema.Product(
                    product.id(), product.name().en(), product.name().zh(), product.hsCode());
        }
        return edge((Entity.SupplyEdge) entity);
    }

    private static SpecificRecord node(Entity.Node node) {
        Entity.Position at = node.position();
        return new io.harbinger.schema.Node(
                node.id(),
                type(node.type()),
                node.name().en(),
                node.name().zh(),
                at == null ? null : (Double) at.latitude(),
                at == null ? null : (Double) at.longitude(),
                node.unlocode(),
                node.zone(),
                node.country(),
                node.recoveryMillis(),
                node.chain(),
                node.aliases(),
                node.region());
    }

    private static NodeType type(String type) {
        return NodeType.SCHEMA$.hasEnumSymbol(type) ? NodeType.valueOf(type) : NodeType.OTHER;
    }

    private static SpecificRecord edge(Entity.SupplyEdge edge) {
        return new io.harbinger.schema.SupplyEdge(
                edge.id(),
                edge.upstream(),
                edge.downstream(),
                edge.product(),
                edge.share(),
                edge.leadTimeMillis(),
                edge.stockMillis(),
                edge.substitution(),
                instant(edge.validFrom()),
                instant(edge.validTo()),
                edge.need().group(),
                edge.need().essential(),
                edge.need().weight(),
                Provenance.valueOf(edge.evidence().provenance().name()),
                edge.evidence().confidence(),
                edge.evidence().source(),
                instant(edge.evidence().recordedAt()));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
