package io.harbinger.domain.network.chain;

/**
 * What one node of a chain draws from another, directly or by way of lanes, ports and passages between them.
 *
 * @param consumer id of the node that needs it
 * @param group what it needs, {@link io.harbinger.domain.network.Entity.SupplyEdge#groupName}
 * @param supplier id of a node of the chain; empty for what comes from elsewhere, or nobody knows where from
 * @param share of the group, 0..1; more where a node between needs several things of one supplier
 * @param verified how much of the share all edges on the way verify, 0..1
 */
public record Sourcing(String consumer, String group, String supplier, double share, double verified) {

    /** Supplier of what has no known source in the chain. */
    static final String UNKNOWN = "";

    boolean known() {
        return !supplier.equals(UNKNOWN);
    }
}
