package io.harbinger.app.panorama;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.domain.network.incident.IncidentFinder;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.yaml.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What assumptions add to what is open today: the function of {@link IncidentFinder}, called with and without them.
 *
 * @param edition of the network
 * @param today of the alerts that are open
 * @param then of these and the assumptions; a subject of both has what is assumed of it
 */
public record WhatIf(
        NetworkModel network, NetworkEdition edition, List<Assumption> assumptions, Panorama today, Panorama then) {

    public WhatIf {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Works it out.
     *
     * @param open own risks of today
     * @param time now, epoch milliseconds: the assumptions begin then, and edges that hold then count
     * @throws IllegalArgumentException where the network lacks what is assumed of: one line
     */
    public static WhatIf of(
            Collection<? extends Entity> entities, List<OwnRisk> open, List<Assumption> assumptions, long time) {
        NetworkModel network = NetworkModel.of(entities, time);
        List<OwnRisk> assumed = assumptions.stream()
                .map(assumption -> assumption.in(network, time, Nearest::hint))
                .toList();
        Panorama today = IncidentFinder.find(network, open, time);
        Panorama then = assumptions.isEmpty() ? today : IncidentFinder.find(network, open, assumed, time);
        return new WhatIf(network, NetworkEdition.of(entities), assumptions, today, then);
    }

    /** What is assumed, in words. */
    public String scenario() {
        return assumptions.stream().map(Assumption::text).collect(Collectors.joining("; "));
    }
}
