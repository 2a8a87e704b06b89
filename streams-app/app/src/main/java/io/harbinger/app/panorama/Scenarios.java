package io.harbinger.app.panorama;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.UpstreamRisk;
import io.harbinger.wire.OwnRisks;
import io.harbinger.wire.PanoramaRecords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What open alerts, and assumptions beside them, mean for a network, as records.
 *
 * @param asOf event time at which they hold, epoch milliseconds
 * @param scenario what is assumed, in words; null where nothing is
 * @param incidents severest root first
 * @param risks highest first
 */
public record Scenarios(long asOf, @Nullable String scenario, List<Incident> incidents, List<UpstreamRisk> risks) {

    public Scenarios {
        incidents = List.copyOf(incidents);
        risks = List.copyOf(risks);
    }

    /**
     * A scenario beside what is open today.
     *
     * @param today of the alerts alone
     * @param then of these and the assumptions
     */
    public record Comparison(Scenarios today, Scenarios then) {}

    /**
     * Of the alerts alone.
     *
     * @param time now, epoch milliseconds
     */
    public static Scenarios today(Collection<? extends Entity> network, List<AlertTransition> open, long time) {
        WhatIf none = WhatIf.of(network, risks(open), List.of(), time);
        return of(none, none.today(), null);
    }

    /**
     * With assumptions, which begin now.
     *
     * @throws IllegalArgumentException where the network lacks what is assumed of: one line
     */
    public static Comparison compare(
            Collection<? extends Entity> network, List<AlertTransition> open, List<Assumption> assumed, long time) {
        WhatIf whatIf = WhatIf.of(network, risks(open), assumed, time);
        return new Comparison(of(whatIf, whatIf.today(), null), of(whatIf, whatIf.then(), whatIf.scenario()));
    }

    private static List<OwnRisk> risks(List<AlertTransition> open) {
        return open.stream().map(OwnRisks::of).flatMap(Optional::stream).toList();
    }

    private static Scenarios of(WhatIf whatIf, Panorama panorama, @Nullable String scenario) {
        var records = new PanoramaRecords(whatIf.network(), whatIf.edition().toString(), panorama.time(), scenario);
        return new Scenarios(
                panorama.time(),
                scenario,
                panorama.incidents().stream().map(records::incident).toList(),
                panorama.reached().stream().map(records::upstreamRisk).toList());
    }
}
