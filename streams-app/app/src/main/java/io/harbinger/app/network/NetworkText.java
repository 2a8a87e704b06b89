package io.harbinger.app.network;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.domain.network.NetworkDiff;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.domain.network.chain.SupplyChain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A network, and what would change in one, in lines for the terminal. */
public final class NetworkText {

    private static final int FIRST = 5;

    private NetworkText() {}

    /** Its size, edition, chains, and how much of what it needs has a known source. */
    public static List<String> summary(Collection<? extends Entity> network) {
        Map<String, Integer> kinds = new TreeMap<>();
        network.forEach(entity -> kinds.merge(kind(entity), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        lines.add("network " + NetworkEdition.of(network) + ": " + counts(kinds));
        SupplyChain.names(network).forEach(chain -> lines.add("chain " + PlainText.of(chain)));
        lines.addAll(coverage(network));
        return lines;
    }

    private static List<String> coverage(Collection<? extends Entity> network) {
        Map<List<String>, Double> groups = new HashMap<>();
        long verified = 0;
        long edges = 0;
        for (Entity entity : network) {
            if (entity instanceof SupplyEdge edge) {
                groups.merge(List.of(edge.downstream(), edge.groupName()), edge.share(), Double::sum);
                edges++;
                verified += edge.evidence().provenance() == Provenance.VERIFIED ? 1 : 0;
            }
        }
        if (edges == 0) {
            return List.of("no supply edges: nothing will be followed along this network");
        }
        double known = groups.values().stream()
                .mapToDouble(share -> Math.min(1, share))
                .average()
                .orElse(0);
        return List.of(String.format(
                Locale.ROOT,
                "%d of %d supply edges are verified; of what is needed, %.0f %% has a known source (%d needs)",
                verified,
                edges,
                100 * known,
                groups.size()));
    }

    /** What would change: counts, and the first few of each kind. */
    public static List<String> diff(NetworkDiff diff, boolean replace) {
        List<String> lines = new ArrayList<>();
        lines.add(diff.added().size() + " new, " + diff.changed().size() + " changed, " + diff.unchanged()
                + " as they are, " + diff.removed().size()
                + (replace ? " deleted" : " kept that are not in the files (--replace deletes them)"));
        list(lines, "+ ", diff.added());
        list(lines, "~ ", diff.changed());
        if (replace) {
            list(lines, "- ", diff.removed());
        }
        return lines;
    }

    private static void list(List<String> lines, String sign, List<Entity> entities) {
        entities.stream()
                .limit(FIRST)
                .map(entity -> sign + kind(entity) + " " + PlainText.of(entity.id()))
                .forEach(line -> lines.add(Columns.cut(line, Columns.LINE)));
        if (entities.size() > FIRST) {
            lines.add(sign + "and " + (entities.size() - FIRST) + " more");
        }
    }

    private static String counts(Map<String, Integer> kinds) {
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(count + " " + kind + (count == 1 ? "" : "s")));
        return parts.isEmpty() ? "empty" : String.join(", ", parts);
    }

    private static String kind(Entity entity) {
        return entity instanceof SupplyEdge
                ? "edge"
                : entity.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
