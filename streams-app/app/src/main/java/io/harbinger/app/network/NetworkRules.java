package io.harbinger.app.network;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.yaml.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several rows must satisfy together: ids exist once, ends exist, shares of a group add up to 1 at most. */
final class NetworkRules {

    /** Of shares that were typed with so many digits. */
    private static final double ROUNDING = 1e-6;

    /** More candidates than this are not compared with a misspelt one. */
    private static final int HINTS = 20_000;

    private final Violations violations;
    private final Map<String, Placed> byId = new HashMap<>();

    /** An entity and where it stands. */
    record Placed(String file, int line, Entity entity) {}

    private NetworkRules(Violations violations) {
        this.violations = violations;
    }

    static void check(List<Placed> all, Violations violations) {
        var rules = new NetworkRules(violations);
        all.forEach(rules::once);
        all.forEach(rules::ends);
        rules.shares(all);
    }

    private void once(Placed placed) {
        Placed other = byId.putIfAbsent(placed.entity().id(), placed);
        if (other != null) {
            refuse(
                    placed,
                    "id",
                    "'" + placed.entity().id() + "' stands in " + other.file() + " line " + other.line()
                            + " already; ids are unique among all four files");
        }
    }

    private void ends(Placed placed) {
        if (placed.entity() instanceof Lane lane) {
            node(placed, "from", lane.origin());
            node(placed, "to", lane.destination());
            lane.passages().forEach(passage -> node(placed, "passages", passage));
            if (lane.origin().equals(lane.destination())) {
                refuse(placed, "to", "must not be the same as from, '" + lane.origin() + "'");
            }
        } else if (placed.entity() instanceof SupplyEdge edge) {
            end(placed, "from", edge.upstream());
            end(placed, "to", edge.downstream());
            String product = edge.product();
            if (product != null && !(entity(product) instanceof Product)) {
                refuse(placed, "product", "'" + product + "' is in no row of products.csv" + hint(product));
            }
        }
    }

    private void node(Placed placed, String column, String id) {
        if (!id.isEmpty() && !(entity(id) instanceof Node)) {
            refuse(placed, column, "'" + id + "' is in no row of nodes.csv" + hint(id));
        }
    }

    private void end(Placed placed, String column, String id) {
        Entity end = entity(id);
        if (!id.isEmpty() && !(end instanceof Node) && !(end instanceof Lane)) {
            refuse(placed, column, "'" + id + "' is in no row of nodes.csv or lanes.csv" + hint(id));
        }
    }

    private @Nullable Entity entity(String id) {
        Placed placed = byId.get(id);
        return placed == null ? null : placed.entity();
    }

    private String hint(String id) {
        return byId.size() > HINTS ? "" : Nearest.hint(id, byId.keySet());
    }

    private void shares(List<Placed> all) {
        Map<List<String>, List<Placed>> groups = new HashMap<>();
        for (Placed placed : all) {
            if (placed.entity() instanceof SupplyEdge edge) {
                groups.computeIfAbsent(List.of(edge.downstream(), edge.groupName()), any -> new ArrayList<>(2))
                        .add(placed);
            }
        }
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt(group -> group.get(0).line()))
                .forEach(this::share);
    }

    /** At every instant at which an edge of the group begins to hold. */
    private void share(List<Placed> group) {
        record Change(long time, double share, Placed by) {}
        List<Change> changes = new ArrayList<>();
        for (Placed placed : group) {
            SupplyEdge edge = (SupplyEdge) placed.entity();
            Long from = edge.validFrom();
            Long to = edge.validTo();
            changes.add(new Change(from == null ? Long.MIN_VALUE : from, edge.share(), placed));
            if (to != null) {
                changes.add(new Change(to, -edge.share(), placed));
            }
        }
        // What ends at an instant is over when another begins there.
        changes.sort(Comparator.comparingLong(Change::time).thenComparing(change -> change.share() > 0));
        double sum = 0;
        for (Change change : changes) {
            sum += change.share();
            if (change.share() > 0 && sum > 1 + ROUNDING) {
                SupplyEdge edge = (SupplyEdge) change.by().entity();
                refuse(
                        change.by(),
                        "share",
                        String.format(
                                Locale.ROOT,
                                "makes %.3f of what '%s' needs of '%s'; shares of a group add up to 1 at most",
                                sum,
                                edge.downstream(),
                                edge.groupName()));
                return;
            }
        }
    }

    private void refuse(Placed placed, String column, String message) {
        violations.add(placed.file(), placed.line(), column, message);
    }
}
