package io.harbinger.domain.network;

import io.harbinger.domain.indicator.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entity of the network topic. */
public sealed interface Entity {

    String id();

    /**
     * A key node.
     *
     * @param type kind of node, e.g. PORT, CHOKEPOINT, PLANT, MINE, WAREHOUSE, SUPPLIER
     * @param zone time zone of its days, weeks and months, by its IANA name; null where it is not known
     * @param country ISO 3166-1 alpha-3
     * @param recoveryMillis time to recover (TTR): how long the node is out when it fails, milliseconds; null: nothing
     *     is assumed to end
     * @param chain the chain it belongs to and its stage there, as graphite/anode
     * @param aliases other names by which sources know it
     * @param region id of the region that it belongs to, as a coast whose ports close together; null where there is none
     */
    record Node(
            String id,
            String type,
            Name name,
            @Nullable Position position,
            @Nullable String unlocode,
            @Nullable String zone,
            @Nullable String country,
            @Nullable Long recoveryMillis,
            @Nullable String chain,
            List<String> aliases,
            @Nullable String region)
            implements Entity {

        public Node {
            aliases = List.copyOf(aliases);
        }

        /** A node of no region. */
        public Node(
                String id,
                String type,
                Name name,
                @Nullable Position position,
                @Nullable String unlocode,
                @Nullable String zone,
                @Nullable String country,
                @Nullable Long recoveryMillis,
                @Nullable String chain,
                List<String> aliases) {
            this(id, type, name, position, unlocode, zone, country, recoveryMillis, chain, aliases, null);
        }

        /** A node of which no zone is known. */
        public Node(String id, String type, Name name, @Nullable Position position, @Nullable String unlocode) {
            this(id, type, name, position, unlocode, null);
        }

        /** A node of which no more than place and zone is known. */
        public Node(
                String id,
                String type,
                Name name,
                @Nullable Position position,
                @Nullable String unlocode,
                @Nullable String zone) {
            this(id, type, name, position, unlocode, zone, null, null, null, List.of());
        }
    }

    /**
     * A way from one node to another.
     *
     * @param leadTimeMillis usual lead time
     * @param passages ids of the nodes that it passes, in their order
     * @param route the line to draw, at most {@link #LONGEST_ROUTE} points
     */
    record Lane(
            String id,
            String origin,
            String destination,
            Name name,
            @Nullable Long leadTimeMillis,
            List<String> passages,
            List<Position> route)
            implements Entity {

        public static final int LONGEST_ROUTE = 40;

        public Lane {
            passages = List.copyOf(passages);
            route = List.copyOf(route);
        }

        /** A lane of which the ends alone are known. */
        public Lane(String id, String origin, String destination, Name name, @Nullable Long leadTimeMillis) {
            this(id, origin, destination, name, leadTimeMillis, List.of(), List.of());
        }

        /** With other passages. */
        public Lane withPassages(List<String> other) {
            return new Lane(id, origin, destination, name, leadTimeMillis, other, route);
        }

        /** With another line. */
        public Lane withRoute(List<Position> other) {
            return new Lane(id, origin, destination, name, leadTimeMillis, passages, other);
        }
    }

    /** A product or resource that is watched. */
    record Product(String id, Name name, @Nullable String hsCode) implements Entity {}

    /**
     * One entity's dependence on another.
     *
     * @param share share of the downstream entity's supply, 0..1, among the edges of its group
     * @param stockMillis how long the downstream entity's stock lasts at usual use; 0 where none is known
     * @param substitution share of what is missing that other sources could replace, 0..1
     * @param validFrom first instant at which it holds, epoch milliseconds; null: always
     * @param validTo end of that, exclusive; null: open
     */
    record SupplyEdge(
            String id,
            String upstream,
            String downstream,
            @Nullable String product,
            double share,
            long leadTimeMillis,
            long stockMillis,
            double substitution,
            @Nullable Long validFrom,
            @Nullable Long validTo,
            Need need,
            Evidence evidence)
            implements Entity {

        /** An edge of which neither group nor origin is known: it is needed, and on its own where it has no product. */
        public SupplyEdge(
                String id,
                String upstream,
                String downstream,
                @Nullable String product,
                double share,
                long leadTimeMillis,
                long stockMillis,
                double substitution,
                @Nullable Long validFrom,
                @Nullable Long validTo) {
            this(
                    id,
                    upstream,
                    downstream,
                    product,
                    share,
                    leadTimeMillis,
                    stockMillis,
                    substitution,
                    validFrom,
                    validTo,
                    Need.ESSENTIAL,
                    Evidence.NOT_STATED);
        }

        /** What this edge can be replaced by: the edges into the same entity with the same group. */
        public String groupName() {
            return need.group() != null ? need.group() : product != null ? product : upstream;
        }

        /** Whether it holds at an instant, epoch milliseconds. */
        public boolean isValidAt(long time) {
            return (validFrom == null || validFrom <= time) && (validTo == null || time < validTo);
        }
    }

    /**
     * How much the downstream entity needs what an edge brings.
     *
     * @param group names the edges that can stand in for one another; null: those of the same product, and an edge
     *     without product is a group of its own
     * @param essential without it nothing is made; else what is missing of it counts by its weight
     * @param weight of a group that is not essential, 0..1: what is lost when all of it is missing
     */
    record Need(@Nullable String group, boolean essential, double weight) {

        /** Needed, and grouped by product. */
        public static final Need ESSENTIAL = new Need(null, true, 1);
    }

    /**
     * Where knowledge of an edge comes from.
     *
     * @param confidence 0..1; null where none is stated
     * @param source citation
     * @param recordedAt when it was recorded, epoch milliseconds
     */
    record Evidence(
            Provenance provenance,
            @Nullable Double confidence,
            @Nullable String source,
            @Nullable Long recordedAt) {

        public static final Evidence NOT_STATED = new Evidence(Provenance.OTHER, null, null, null);
    }

    /** How far an edge can be relied on; only what is verified warns by itself. */
    enum Provenance {
        VERIFIED,
        SUGGESTED,
        /** Not stated. */
        OTHER
    }

    /** Degrees, WGS 84. */
    record Position(double latitude, double longitude) {}
}
