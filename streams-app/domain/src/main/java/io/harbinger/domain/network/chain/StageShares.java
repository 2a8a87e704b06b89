package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.stats.Concentration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a chain draws from one of its stages, by node and by country. Every need of every consumer counts
 * alike, whatever its size: sizes are not stated. Shares are of what is known.
 *
 * @param byNode 0..1 by node id; empty where nothing is drawn from the stage, as at the end of a chain
 * @param byCountry 0..1 by ISO 3166-1 alpha-3; nodes of unknown country count each for itself, by {@code ?} and their id
 * @param known share of the needs whose source is known, 0..1; null where nothing is drawn
 * @param verified share of the known that verified edges cover, 0..1; null where nothing is drawn
 */
public record StageShares(
        SortedMap<String, Double> byNode,
        SortedMap<String, Double> byCountry,
        @Nullable Double known,
        @Nullable Double verified) {

    /** Before the id of a node whose country is not known. */
    private static final String UNKNOWN = "?";

    static StageShares of(Stage stage, List<Sourcing> sourcing) {
        Map<String, Node> nodes = new HashMap<>();
        stage.nodes().forEach(node -> nodes.put(node.id(), node));
        Set<List<String>> needs = needs(sourcing, nodes.keySet());
        SortedMap<String, Double> byNode = new TreeMap<>();
        SortedMap<String, Double> byCountry = new TreeMap<>();
        double known = 0;
        double verified = 0;
        double unknown = 0;
        for (Sourcing each : sourcing) {
            Node node = nodes.get(each.supplier());
            if (node != null) {
                known += each.share();
                verified += each.verified();
                byNode.merge(node.id(), each.share(), Double::sum);
                byCountry.merge(country(node), each.share(), Double::sum);
            } else if (!each.known() && needs.contains(List.of(each.consumer(), each.group()))) {
                unknown += each.share();
            }
        }
        return known == 0
                ? new StageShares(new TreeMap<>(), new TreeMap<>(), null, null)
                : new StageShares(
                        normalised(byNode, known),
                        normalised(byCountry, known),
                        known / (known + unknown),
                        verified / known);
    }

    /**
     * Herfindahl–Hirschman index by country, 0..1; null where nothing is drawn, or no node has a country: a world's supply
     * is no concentration.
     */
    @Nullable Double countryHhi() {
        return noCountry() ? null : Concentration.hhi(amounts());
    }

    /** Share of the largest country, 0..1; null as {@link #countryHhi} is. */
    @Nullable Double topCountryShare() {
        return noCountry() ? null : Concentration.topShare(amounts());
    }

    /** The country with the largest share, the first by name of several; null where nothing is drawn. */
    @Nullable String topCountry() {
        String top = null;
        for (String country : byCountry.keySet()) {
            boolean larger = top == null || byCountry.getOrDefault(country, 0.0) > byCountry.getOrDefault(top, 0.0);
            top = larger ? country : top;
        }
        return top;
    }

    private double[] amounts() {
        return byCountry.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The needs, each a consumer and a group, to which one of the suppliers contributes. */
    private static Set<List<String>> needs(List<Sourcing> sourcing, Set<String> suppliers) {
        Set<List<String>> needs = new HashSet<>();
        for (Sourcing each : sourcing) {
            if (suppliers.contains(each.supplier())) {
                needs.add(List.of(each.consumer(), each.group()));
            }
        }
        return needs;
    }

    private boolean noCountry() {
        return byCountry.keySet().stream().allMatch(country -> country.startsWith(UNKNOWN));
    }

    private static String country(Node node) {
        return node.country() == null ? UNKNOWN + node.id() : node.country();
    }

    private static SortedMap<String, Double> normalised(SortedMap<String, Double> amounts, double total) {
        amounts.replaceAll((key, amount) -> amount / total);
        return amounts;
    }
}
