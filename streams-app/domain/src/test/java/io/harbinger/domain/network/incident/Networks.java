package io.harbinger.domain.network.incident;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.List;

/** Entities and own risks that read as sentences; times in days from 0. */
public final class Networks {

    public static final long DAY = 86_400_000;

    /** The worked example of ADR 29: a canal, a lane through it, a refinery, cathode works and a plant. */
    public static final List<Entity> EXAMPLE = List.of(
            node("canal", "CHOKEPOINT"),
            node("refinery", "PLANT"),
            node("cathode-works", "PLANT"),
            node("plant", "PLANT"),
            lane("lane-a"),
            lane("lane-b"),
            edge("canal", "lane-a", null, 1, 6, 0, 0.2, Entity.Provenance.VERIFIED),
            edge("lane-a", "refinery", "ore", 0.6, 20, 10, 0.25, Entity.Provenance.VERIFIED),
            edge("lane-b", "refinery", "ore", 0.4, 20, 10, 0.25, Entity.Provenance.VERIFIED),
            edge("refinery", "cathode-works", "metal", 1, 5, 14, 0, Entity.Provenance.VERIFIED),
            edge("cathode-works", "plant", "cathode", 0.7, 3, 7, 0, Entity.Provenance.SUGGESTED));

    private Networks() {}

    public static Entity.Node node(String id, String type) {
        return new Entity.Node(id, type, new Name(id, null), null, null);
    }

    public static Entity.Node recovering(String id, double days) {
        return new Entity.Node(
                id, "PORT", new Name(id, null), null, null, null, null, Math.round(days * DAY), null, List.of());
    }

    public static Entity.Node known(String id, String... aliases) {
        return new Entity.Node(
                id, "CHOKEPOINT", new Name(id, null), null, null, null, null, null, null, List.of(aliases));
    }

    /** The same, that recovers in some days. */
    public static Entity.Node known(String id, double days, String... aliases) {
        return new Entity.Node(
                id,
                "CHOKEPOINT",
                new Name(id, null),
                null,
                null,
                null,
                null,
                Math.round(days * DAY),
                null,
                List.of(aliases));
    }

    /** Between ends that nothing else names. */
    public static Entity.Lane lane(String id) {
        return new Entity.Lane(id, id + "-from", id + "-to", new Name(id, null), null);
    }

    public static Entity.SupplyEdge edge(
            String from,
            String to,
            String product,
            double share,
            double leadDays,
            double stockDays,
            double substitution,
            Entity.Provenance provenance) {
        return new Entity.SupplyEdge(
                from + ">" + to,
                from,
                to,
                product,
                share,
                Math.round(leadDays * DAY),
                Math.round(stockDays * DAY),
                substitution,
                null,
                null,
                Entity.Need.ESSENTIAL,
                new Entity.Evidence(provenance, null, null, null));
    }

    public static Entity.SupplyEdge edge(String from, String to, double share) {
        return edge(from, to, null, share, 1, 0, 0, Entity.Provenance.VERIFIED);
    }

    public static OwnRisk down(Subject subject, double severity, double onsetDay) {
        long onset = Math.round(onsetDay * DAY);
        Impulse impulse = new Impulse(subject.id(), Ppm.of(severity), onset, Impulse.OPEN, Impulse.Basis.OBSERVED_DROP);
        return new OwnRisk(subject, "alert-of-" + subject.id(), Level.of(severity * 100), impulse);
    }
}
