package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one chain by stage, and what each stage draws from the others. A node says by its {@code chain}, as
 * {@code graphite/anode}, where it belongs.
 *
 * @param name of the chain
 * @param stages those that supply before those that they supply
 * @param sourcing what nodes of the chain draw from others
 */
public record SupplyChain(String name, List<Stage> stages, List<Sourcing> sourcing) {

    public SupplyChain {
        stages = List.copyOf(stages);
        sourcing = List.copyOf(sourcing);
    }

    /** The chains that a network names. */
    public static SortedSet<String> names(Collection<? extends Entity> network) {
        SortedSet<String> names = new TreeSet<>();
        for (Entity entity : network) {
            if (entity instanceof Node node && node.chain() != null) {
                names.add(chainOf(node.chain()));
            }
        }
        return names;
    }

    /**
     * The chain of a name; without stages where no node belongs to it.
     *
     * @param time only edges that hold then count, epoch milliseconds
     */
    public static SupplyChain of(Collection<? extends Entity> network, String name, long time) {
        Map<String, String> stageOf = new HashMap<>();
        Map<String, List<Node>> byStage = new TreeMap<>();
        for (Entity entity : network) {
            String stage = entity instanceof Node node ? stageIn(name, node.chain()) : null;
            if (stage != null) {
                stageOf.put(entity.id(), stage);
                byStage.computeIfAbsent(stage, any -> new ArrayList<>()).add((Node) entity);
            }
        }
        List<Sourcing> sourcing = SourcingFinder.find(network, stageOf.keySet(), time);
        List<Stage> stages = new ArrayList<>();
        for (String stage : StageOrder.of(byStage.keySet(), sourcing, stageOf)) {
            stages.add(new Stage(stage, byStage.getOrDefault(stage, List.of())));
        }
        return new SupplyChain(name, stages, sourcing);
    }

    /** The stage at the end, whose losses say what a closing means to the chain. */
    Stage end() {
        return stages.get(stages.size() - 1);
    }

    private static String chainOf(String chain) {
        int slash = chain.indexOf('/');
        return slash < 0 ? chain : chain.substring(0, slash);
    }

    /** A chain named without a stage has one, of its own name. */
    private static @Nullable String stageIn(String name, @Nullable String chain) {
        return chain == null || !chainOf(chain).equals(name) ? null : chain.substring(chain.indexOf('/') + 1);
    }
}
