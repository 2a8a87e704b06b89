package io.harbinger.stage;

import io.harbinger.domain.network.SupplyNetwork;

/**
 * The newest {@link SupplyNetwork}: replaced by the thread that reads the network topic, read by all. A look-up in
 * the network's store instead would cost a serialized key, a walk down a tree and a decoded record.
 */
public final class NetworkSnapshot {

    private volatile SupplyNetwork current = SupplyNetwork.EMPTY;

    SupplyNetwork current() {
        return current;
    }

    void replace(SupplyNetwork next) {
        current = next;
    }
}
