package io.harbinger.domain.network.propagation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The impulses of one solution, one a root; those at subjects that the graph does not have are left out. */
final class Impulses {

    private final Map<Integer, Impulse> byRoot = new TreeMap<>();
    private final int[] own;

    private Impulses(int subjects) {
        this.own = new int[subjects];
    }

    static Impulses of(SupplyGraph graph, Collection<Impulse> impulses) {
        var found = new Impulses(graph.size());
        for (Impulse impulse : impulses) {
            int root = graph.number(impulse.root());
            if (root >= 0) {
                Impulse all = found.byRoot.merge(root, impulse, Impulse::with);
                found.own[root] = all.severity();
            }
        }
        return found;
    }

    /** The own loss of every subject, {@link Ppm}. */
    int[] own() {
        return own;
    }

    int own(int subject) {
        return own[subject];
    }

    @Nullable Impulse at(int subject) {
        return byRoot.get(subject);
    }

    /** In the order of the roots' ids. */
    Collection<Impulse> all() {
        return byRoot.values();
    }
}
