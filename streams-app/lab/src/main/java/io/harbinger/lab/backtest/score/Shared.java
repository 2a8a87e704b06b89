package io.harbinger.lab.backtest.score;

import java.util.List;
import java.util.Map;

/**
 * What a region and its nodes have of each other: a window of a node is found by a warning of the node or by one of its
 * region that names it, and a warning of a region is counted once, whichever of its nodes it names.
 *
 * @param ofRegion whether the subject is a region, whose time observed is that of its nodes and is not counted again
 * @param lent of a node the episodes of regions that name it, each from when it is named
 * @param windows of a region, by alert id, the windows of the nodes that the alert names
 */
public record Shared(boolean ofRegion, List<Episode> lent, Map<String, List<Window>> windows) {

    /** Of a subject that belongs to no region. */
    public static final Shared NONE = new Shared(false, List.of(), Map.of());

    public Shared {
        lent = List.copyOf(lent);
        windows = Map.copyOf(windows);
    }

    /** Of a node. */
    public static Shared ofNode(List<Episode> lent) {
        return new Shared(false, lent, Map.of());
    }

    /** Of a region. */
    public static Shared ofRegion(Map<String, List<Window>> windows) {
        return new Shared(true, List.of(), windows);
    }
}
