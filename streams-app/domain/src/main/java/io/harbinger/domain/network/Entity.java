package io.harbinger.domain.network;

import io.harbinger.domain.indicator.Name;
import org.jspecify.annotations.Nullable;

/** One entity of the network topic. */
public sealed interface Entity {

    String id();

    /**
     * A key node.
     *
     * @param type kind of node, e.g. PORT, CHOKEPOINT, PLANT, MINE, WAREHOUSE, SUPPLIER
     * @param zone time zone of its days, weeks and months, by its IANA name; null where it is not known
     */
    record Node(
            String id,
            String type,
            Name name,
            @Nullable Position position,
            @Nullable String unlocode,
            @Nullable String zone)
            implements Entity {

        /** A node of which no zone is known. */
        public Node(String id, String type, Name name, @Nullable Position position, @Nullable String unlocode) {
            this(id, type, name, position, unlocode, null);
        }
    }

    /**
     * A way from one node to another.
     *
     * @param leadTimeMillis usual lead time
     */
    record Lane(
            String id,
            String origin,
            String destination,
            Name name,
            @Nullable Long leadTimeMillis) implements Entity {}

    /** A product or resource that is watched. */
    record Product(String id, Name name, @Nullable String hsCode) implements Entity {}

    /**
     * One entity's dependence on another.
     *
     * @param share share of the downstream entity's supply, 0..1
     * @param substitution share that other sources could replace, 0..1
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
            @Nullable Long validTo)
            implements Entity {}

    /** Degrees, WGS 84. */
    record Position(double latitude, double longitude) {}
}
