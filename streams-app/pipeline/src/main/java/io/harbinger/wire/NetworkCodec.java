package io.harbinger.wire;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Need;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.domain.network.EntityRules;
import io.harbinger.schema.NodeType;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of the network topic to entities, and back. One instance serves all threads. A tombstone (null value) is the
 * topic's way to delete an entity and is for the caller to notice: here it is refused as EMPTY_VALUE.
 */
public final class NetworkCodec {

    private static final Codes<String> NODE_TYPES = Codes.of(NodeType.SCHEMA$, symbol -> symbol);

    private static final Codes<Provenance> PROVENANCES =
            Codes.of(io.harbinger.schema.Provenance.SCHEMA$, Provenance::valueOf);

    private static final Set<Schema> READ = Set.of(
            io.harbinger.schema.Node.SCHEMA$,
            io.harbinger.schema.Lane.SCHEMA$,
            io.harbinger.schema.Product.SCHEMA$,
            io.harbinger.schema.SupplyEdge.SCHEMA$);

    private final WireFormat format;
    private final Envelope envelope;

    public NetworkCodec(WireFormat format) {
        this.format = format;
        this.envelope = new Envelope(format, READ);
    }

    /** Never throws: whatever the bytes are, the outcome is a value that keeps {@link EntityRules}, or a rejection. */
    public Parsed<Entity> decode(byte @Nullable [] value, int maxBytes) {
        try {
            Cursor in = envelope.open(value, maxBytes);
            Entity entity = read(in);
            in.end();
            Rejection broken = EntityRules.check(entity);
            return broken == null ? Parsed.ok(entity) : new Parsed.Rejected<>(broken);
        } catch (RejectedException refused) {
            return new Parsed.Rejected<>(refused.rejection());
        }
    }

    /** A node of a type that the contract does not list is written as OTHER. */
    public byte[] encode(Entity entity) {
        return format.encode(EntityRecords.of(entity));
    }

    private static Entity read(Cursor in) {
        return switch (in.schema().getName()) {
            case "Node" -> node(in);
            case "Lane" -> lane(in);
            case "Product" -> product(in);
            case "SupplyEdge" -> edge(in);
            default ->
                throw new RejectedException(
                        Reason.UNKNOWN_SCHEMA,
                        "",
                        in.schema().getName(),
                        "this topic carries Node, Lane, Product and SupplyEdge");
        };
    }

    private static Node node(Cursor in) {
        return new Node(
                in.text("id"),
                in.code("type", NODE_TYPES),
                name(in),
                position(in.optionalNumber("latitude"), in.optionalNumber("longitude")),
                in.optionalText("unlocode"),
                in.optionalText("zone"),
                in.optionalText("country"),
                in.optionalWhole("recoveryMillis"),
                in.optionalText("chain"),
                in.items("aliases", EntityRules.MOST_TEXTS, () -> in.text("aliases")),
                in.optionalText("region"));
    }

    private static Lane lane(Cursor in) {
        return new Lane(
                in.text("id"),
                in.text("origin"),
                in.text("destination"),
                name(in),
                in.optionalWhole("leadTimeMillis"),
                in.items("passages", EntityRules.MOST_TEXTS, () -> in.text("passages")),
                in.items(
                        "route",
                        Lane.LONGEST_ROUTE,
                        () -> new Position(in.number("latitude"), in.number("longitude"))));
    }

    private static Product product(Cursor in) {
        return new Product(in.text("id"), name(in), in.optionalText("hsCode"));
    }

    private static SupplyEdge edge(Cursor in) {
        return new SupplyEdge(
                in.text("id"),
                in.text("upstream"),
                in.text("downstream"),
                in.optionalText("product"),
                in.number("share"),
                in.whole("leadTimeMillis"),
                in.whole("stockMillis"),
                in.number("substitution"),
                in.optionalTime("validFrom"),
                in.optionalTime("validTo"),
                new Need(in.optionalText("group"), in.flag("essential"), in.number("weight")),
                new Evidence(
                        in.code("provenance", PROVENANCES),
                        in.optionalNumber("confidence"),
                        in.optionalText("source"),
                        in.optionalTime("recordedAt")));
    }

    private static Name name(Cursor in) {
        return new Name(in.text("name"), in.optionalText("nameZh"));
    }

    /** Half a position is none. */
    private static @Nullable Position position(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
