package io.harbinger.domain.network;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.Rule;
import io.harbinger.domain.event.TextLimit;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entity of the network must satisfy before outputs show it: texts within their {@linkplain TextLimit limits},
 * numbers finite. Fields are named as on the wire.
 */
public final class EntityRules {

    /** The most aliases that a node may have, and passages a lane. */
    public static final int MOST_TEXTS = 40;

    private EntityRules() {}

    /** The first rule that the entity breaks, null where it breaks none. */
    public static @Nullable Rejection check(Entity entity) {
        Rejection id = id("id", entity.id());
        return id == null ? checkOwn(entity) : id;
    }

    private static @Nullable Rejection checkOwn(Entity entity) {
        if (entity instanceof Node node) {
            return first(
                    id("type", node.type()),
                    name(node.name()),
                    position(node.position()),
                    id("unlocode", node.unlocode()),
                    zone(node.zone()),
                    id("country", node.country()),
                    id("chain", node.chain()),
                    ids("aliases", node.aliases()));
        }
        if (entity instanceof Lane lane) {
            return first(
                    id("origin", lane.origin()),
                    id("destination", lane.destination()),
                    name(lane.name()),
                    ids("passages", lane.passages()),
                    route(lane.route()));
        }
        if (entity instanceof Product product) {
            return first(name(product.name()), id("hsCode", product.hsCode()));
        }
        SupplyEdge edge = (SupplyEdge) entity;
        return first(
                id("upstream", edge.upstream()),
                id("downstream", edge.downstream()),
                id("product", edge.product()),
                Rule.finite("share", edge.share()),
                Rule.finite("substitution", edge.substitution()),
                id("group", edge.need().group()),
                Rule.finite("weight", edge.need().weight()),
                evidence(edge.evidence()));
    }

    private static @Nullable Rejection evidence(Evidence evidence) {
        Double confidence = evidence.confidence();
        return first(
                confidence == null ? null : Rule.finite("confidence", confidence),
                TextLimit.NAME.check("source", evidence.source()));
    }

    private static @Nullable Rejection ids(String field, List<String> ids) {
        Rejection found = ids.size() > MOST_TEXTS ? tooMany(field, ids.size(), MOST_TEXTS) : null;
        for (int i = 0; i < ids.size() && found == null; i++) {
            found = id(field, ids.get(i));
        }
        return found;
    }

    private static @Nullable Rejection route(List<Position> route) {
        Rejection found = route.size() > Lane.LONGEST_ROUTE ? tooMany("route", route.size(), Lane.LONGEST_ROUTE) : null;
        for (int i = 0; i < route.size() && found == null; i++) {
            found = position(route.get(i));
        }
        return found;
    }

    private static Rejection tooMany(String field, int size, int most) {
        return new Rejection(
                Reason.TOO_LONG, field, Integer.toString(size), "has " + size + " entries, at most " + most);
    }

    private static @Nullable Rejection first(@Nullable Rejection... found) {
        for (Rejection rejection : found) {
            if (rejection != null) {
                return rejection;
            }
        }
        return null;
    }

    private static @Nullable Rejection id(String field, @Nullable String id) {
        return TextLimit.ID.check(field, id);
    }

    private static @Nullable Rejection name(Name name) {
        return first(TextLimit.NAME.check("name", name.en()), TextLimit.NAME.check("nameZh", name.zh()));
    }

    private static @Nullable Rejection zone(@Nullable String zone) {
        return zone == null || Zones.isKnown(zone)
                ? null
                : new Rejection(Reason.BAD_TIME, "zone", zone, "must be the IANA name of a zone" + Zones.hint(zone));
    }

    private static @Nullable Rejection position(@Nullable Position at) {
        return at == null
                ? null
                : first(Rule.finite("latitude", at.latitude()), Rule.finite("longitude", at.longitude()));
    }
}
