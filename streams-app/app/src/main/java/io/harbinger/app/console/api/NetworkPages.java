package io.harbinger.app.console.api;

import io.harbinger.app.console.model.Json;
import io.harbinger.app.console.model.NetworkView;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.network.LaneRoutes;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.chain.Sourcing;
import io.harbinger.domain.network.chain.Stage;
import io.harbinger.domain.network.chain.SupplyChain;
import io.harbinger.wire.JsonLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers about the supply network. Lanes without a line get that of their sea route, as long as there are not too many.
 */
final class NetworkPages {

    /** More sea routes are not searched for: some seconds. */
    private static final int MOST_ROUTES = 2_000;

    private final ReadModel model;
    private final JsonLines lines = new JsonLines();
    private @Nullable NetworkView answered;
    private @Nullable Answer answer;

    NetworkPages(ReadModel model) {
        this.model = model;
    }

    /** The whole network; computed once for each edition. */
    synchronized Answer network() {
        NetworkView view = model.network();
        Answer known = answer;
        if (known == null || !view.equals(answered)) {
            known = Answer.json(json(view));
            answer = known;
            answered = view;
        }
        return known;
    }

    private String json(NetworkView view) {
        List<Entity> entities = drawn(view.entities());
        return Json.object(out -> {
            out.writeStringField("networkEdition", view.edition().toString());
            Json.array(out, "nodes", of(entities, Entity.Node.class));
            Json.array(out, "lanes", of(entities, Entity.Lane.class));
            Json.array(out, "products", of(entities, Entity.Product.class));
            Json.array(out, "edges", of(entities, Entity.SupplyEdge.class));
            Json.array(
                    out,
                    "chains",
                    SupplyChain.names(entities).stream()
                            .map(name -> chain(
                                    SupplyChain.of(entities, name, model.now().toEpochMilli())))
                            .toList());
        });
    }

    private static List<Entity> drawn(List<Entity> entities) {
        long missing = entities.stream()
                .filter(entity ->
                        entity instanceof Entity.Lane lane && lane.route().isEmpty())
                .count();
        return missing == 0 || missing > MOST_ROUTES ? entities : LaneRoutes.complete(entities);
    }

    private List<String> of(List<Entity> entities, Class<? extends Entity> type) {
        return entities.stream()
                .filter(type::isInstance)
                .map(lines::writeEntity)
                .toList();
    }

    private static String chain(SupplyChain chain) {
        return Json.object(out -> {
            out.writeStringField("name", chain.name());
            Json.array(
                    out,
                    "stages",
                    chain.stages().stream().map(NetworkPages::stage).toList());
            Json.array(
                    out,
                    "sourcing",
                    chain.sourcing().stream().map(NetworkPages::sourcing).toList());
        });
    }

    private static String sourcing(Sourcing sourcing) {
        return Json.object(out -> {
            out.writeStringField("supplier", sourcing.supplier());
            out.writeStringField("consumer", sourcing.consumer());
            out.writeStringField("group", sourcing.group());
            out.writeNumberField("share", sourcing.share());
            out.writeNumberField("verified", sourcing.verified());
        });
    }

    private static String stage(Stage stage) {
        return Json.object(out -> {
            out.writeStringField("id", stage.id());
            out.writeArrayFieldStart("nodes");
            for (Entity.Node node : stage.nodes()) {
                out.writeString(node.id());
            }
            out.writeEndArray();
        });
    }
}
