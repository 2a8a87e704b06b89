package io.harbinger.app.network;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.source.sea.SeaRoute;
import io.harbinger.source.sea.SeaRoutes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives lanes between ports the line of their sea route, and the passages on their line, where the files do not state
 * them. A lane whose passages are stated keeps them, and its line takes them.
 */
public final class LaneRoutes {

    private static final String PORT = "PORT";

    private final SeaRoutes sea = SeaRoutes.shipped();
    private final Map<String, Position> ports = new HashMap<>();
    /** The node of a passage by each id and alias that a node of the network has. */
    private final Map<String, String> nodes = new HashMap<>();

    /** And back: an id of the passage at a node. */
    private final Map<String, String> seaIds = new HashMap<>();

    private LaneRoutes() {}

    /** The network with routes. */
    public static List<Entity> complete(List<Entity> entities) {
        var routes = new LaneRoutes();
        for (Entity entity : entities) {
            if (entity instanceof Node node) {
                routes.add(node);
            }
        }
        routes.sea.passages().stream()
                .sorted()
                .filter(routes.nodes::containsKey)
                .forEach(id -> routes.seaIds.put(routes.nodes.getOrDefault(id, id), id));
        List<Entity> completed = new ArrayList<>(entities);
        completed.replaceAll(entity -> entity instanceof Lane lane ? routes.completed(lane) : entity);
        return completed;
    }

    private void add(Node node) {
        if (node.type().equals(PORT) && node.position() != null) {
            ports.put(node.id(), node.position());
        }
        node.aliases().forEach(alias -> nodes.putIfAbsent(alias, node.id()));
        nodes.put(node.id(), node.id());
    }

    private Lane completed(Lane lane) {
        Position from = ports.get(lane.origin());
        Position to = ports.get(lane.destination());
        if (from == null || to == null) {
            return lane;
        }
        Lane drawn = lane.route().isEmpty() ? lane.withRoute(line(from, to, lane.passages())) : lane;
        return lane.passages().isEmpty() ? drawn.withPassages(passages(drawn.route())) : drawn;
    }

    private List<Position> line(Position from, Position to, List<String> passages) {
        SeaRoute route = sea.between(from, to, stated(passages));
        return route == null ? List.of() : route.line();
    }

    /** The passages of a lane as the sea routes know them; as they are where those do not. */
    private List<String> stated(List<String> passages) {
        return passages.stream().map(node -> seaIds.getOrDefault(node, node)).toList();
    }

    /** The nodes of the network at the passages that a line goes through; a passage that it does not have is none. */
    private List<String> passages(List<Position> line) {
        return sea.passagesOn(line).stream()
                .flatMap(ids ->
                        ids.stream().filter(nodes::containsKey).map(nodes::get).limit(1))
                .toList();
    }
}
