package io.harbinger.domain.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Other ids of nodes: those that a source of data uses, as GLN, UN/LOCODE or the number of a port. An id that the network
 * has itself is nobody's alias; of several nodes with one alias the first by id has it.
 */
public final class NodeAliases {

    private final Map<String, String> ids = new HashMap<>();

    private NodeAliases() {}

    /** Of the nodes among some entities. */
    public static NodeAliases of(Collection<? extends Entity> entities) {
        var aliases = new NodeAliases();
        Set<String> known = new HashSet<>();
        for (Entity entity : entities) {
            known.add(entity.id());
            if (entity instanceof Entity.Node node) {
                node.aliases().forEach(alias -> aliases.ids.merge(alias, node.id(), NodeAliases::first));
            }
        }
        aliases.ids.keySet().removeAll(known);
        return aliases;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The id of the node that an id stands for; the id itself where it is no alias. */
    public String id(String idOrAlias) {
        return ids.getOrDefault(idOrAlias, idOrAlias);
    }
}
