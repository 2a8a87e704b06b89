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
import java.util.function.Function;
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
                    ids("aliases", node.aliases()),
                    id("region", node.region()));
        }
        if (entity instanceof Lane lane) {
            return first(
                    id("origin", lane.origin()),
                    id("destination", lane.destination()),
                    name(lane.name()),
                    ids("passages", lane.passages()),
                    each("route", lane.route(), Lane.LONGEST_ROUTE, EntityRules::position));
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
        return each(field, ids, MOST_TEXTS, id -> id(field, id));
    }

    /** The first rule that one of the values breaks, of which there may be no more than {@code most}. */
    private static <T> @Nullable Rejection each(
            String field, List<T> values, int most, Function<T, @Nullable Rejection> rule) {
        if (values.size() > most) {
            String detail = "has " + values.size() + " entries, at most " + most;
            return new Rejection(Reason.TOO_LONG, field, Integer.toString(values.size()), detail);
        }
        for (T value : values) {
            Rejection found = rule.apply(value);
            if (found != null) {
                return found;
            }
        }
        return null;
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
