package io.harbinger.domain.network.incident;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.domain.network.NodeIndex;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.network.propagation.EdgeChoice;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.SupplyGraph;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A network at one instant, made ready to be solved; immutable. */
public final class NetworkModel {

    private final Map<String, Entity> entities;
    private final NodeIndex nodes;
    private final SupplyGraph verified;
    private final SupplyGraph all;
    private final long from;
    private final long until;

    private NetworkModel(Map<String, Entity> entities, long time, long from, long until) {
        this.entities = entities;
        this.nodes = NodeIndex.of(entities.values());
        this.verified = SupplyGraph.of(entities.values(), time, EdgeChoice.VERIFIED);
        this.all = SupplyGraph.of(entities.values(), time, EdgeChoice.ALL);
        this.from = from;
        this.until = until;
    }

    /**
     * The model of some entities.
     *
     * @param time only edges that hold then count, epoch milliseconds
     */
    public static NetworkModel of(Collection<? extends Entity> entities, long time) {
        Map<String, Entity> byId = new HashMap<>();
        long from = Long.MIN_VALUE;
        long until = Long.MAX_VALUE;
        for (Entity entity : entities) {
            byId.put(entity.id(), entity);
            if (entity instanceof SupplyEdge edge) {
                for (Long bound : new Long[] {edge.validFrom(), edge.validTo()}) {
                    from = bound != null && bound <= time ? Math.max(from, bound) : from;
                    until = bound != null && bound > time ? Math.min(until, bound) : until;
                }
            }
        }
        return new NetworkModel(byId, time, from, until);
    }

    /** Whether the same edges hold at another instant, epoch milliseconds. */
    public boolean holdsAt(long time) {
        return from <= time && time < until;
    }

    /**
     * Until when what own risks mean stays as it is while nothing new comes, epoch milliseconds, exclusive: an edge begins
     * or ends to hold, or a node has not recovered when it usually would have. {@link Long#MAX_VALUE}: for ever.
     */
    public long holdsUntil(Collection<OwnRisk> open, long now) {
        long next = until;
        for (OwnRisk risk : open) {
            long end = recovering(resolved(risk).impulse(), now).end();
            next = end > now ? Math.min(next, end) : next;
        }
        return next;
    }

    /** The graph of edges that are verified. */
    SupplyGraph verified() {
        return verified;
    }

    /** The graph of all edges. */
    SupplyGraph all() {
        return all;
    }

    /** Whether the network knows a subject under this id. */
    public boolean knows(String id) {
        Entity entity = entities.get(id);
        return entity != null && !(entity instanceof SupplyEdge);
    }

    /** Ids of its nodes, lanes and products, in order. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        entities.forEach((id, entity) -> {
            if (!(entity instanceof SupplyEdge)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** The subject of an id; a node where the network has an edge of it and no more. */
    public Subject subject(String id) {
        Entity entity = entities.get(id);
        if (entity instanceof Entity.Lane) {
            return Subject.lane(id);
        }
        return entity instanceof Entity.Product ? Subject.product(id) : Subject.node(id);
    }

    /** The name of a subject; its id where none is known. */
    public Name name(String id) {
        Entity entity = entities.get(id);
        if (entity instanceof Entity.Node node) {
            return node.name();
        }
        if (entity instanceof Entity.Lane lane) {
            return lane.name();
        }
        return entity instanceof Entity.Product product ? product.name() : new Name(id, null);
    }

    /**
     * How outputs show a subject.
     *
     * @param edition of this network
     */
    public SubjectDetails details(Subject subject, String edition) {
        Entity entity = entities.get(subject.id());
        return entity == null ? SubjectDetails.named(subject.id()) : SubjectDetails.of(entity, edition);
    }

    /** What a supply edge brings; null where it says nothing, or is no edge. */
    @Nullable String product(String edge) {
        return entities.get(edge) instanceof SupplyEdge found ? found.product() : null;
    }

    /** The own risk as one of the node that its subject's id is another name of; itself where it is none. */
    public OwnRisk resolved(OwnRisk risk) {
        String name = risk.subject().id();
        String id = nodes.named(name);
        if (risk.subject().type() != SubjectType.NODE || id == null || entities.containsKey(name)) {
            return risk;
        }
        Impulse at = risk.impulse();
        var impulse = new Impulse(id, at.severity(), at.onset(), at.end(), at.basis());
        return new OwnRisk(Subject.node(id), risk.id(), risk.level(), impulse);
    }

    /** Whether an own risk is of a subject of this network: ids are unique in it, whatever the type. */
    boolean has(OwnRisk risk) {
        Entity entity = entities.get(risk.subject().id());
        return entity == null
                ? risk.subject().type() == SubjectType.NODE
                : subject(entity.id()).equals(risk.subject());
    }

    /**
     * The impulse with the end that its node's usual time to recover gives it, where nothing else says when it ends. One
     * that has lasted longer already is not assumed to end.
     */
    Impulse recovering(Impulse impulse, long now) {
        if (impulse.end() != Impulse.OPEN || !(entities.get(impulse.root()) instanceof Entity.Node node)) {
            return impulse;
        }
        Long recovery = node.recoveryMillis();
        if (recovery == null || recovery <= 0 || impulse.onset() + recovery <= now) {
            return impulse;
        }
        long end = impulse.onset() + recovery;
        return new Impulse(impulse.root(), impulse.severity(), impulse.onset(), end, impulse.basis());
    }
}
