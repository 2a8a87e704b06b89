package io.harbinger.stage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of the network's entities, asked with every event: written by the thread that reads the network, read by all.
 * A view of the network's store, which answers too, but for the price of a serialized key and a walk down a tree.
 */
public final class KnownIds {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    boolean contains(String id) {
        return ids.contains(id);
    }

    void add(String id) {
        ids.add(id);
    }

    void remove(String id) {
        ids.remove(id);
    }
}
