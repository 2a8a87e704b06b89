package io.harbinger.app.console.model;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import java.util.List;

/** The supply network as it is known, immutable. */
public record NetworkView(List<Entity> entities, NetworkEdition edition) {

    /** A network of which nothing is known. */
    public static final NetworkView EMPTY = new NetworkView(List.of(), NetworkEdition.EMPTY);

    public NetworkView {
        entities = List.copyOf(entities);
    }
}
