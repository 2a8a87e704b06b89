package io.harbinger.testing.pipeline;

import io.harbinger.direct.DirectEngine;
import io.harbinger.domain.network.Entity;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The second application over what the first has told it. */
public final class PanoramaRun {

    private PanoramaRun() {}

    /**
     * What it publishes, by topic: of the impulses, and of an exercise after them.
     *
     * @param impulses that a core of one partition has published
     */
    public static Map<String, List<PublishedRecord>> of(
            Topics topics, Collection<? extends Entity> network, List<PublishedRecord> impulses) {
        Set<String> outputs = new HashSet<>(Set.of(
                topics.incidents(),
                topics.incidentsJson(),
                topics.upstreamRisks(),
                topics.scenarioResults(),
                topics.alerts(),
                topics.alertsCurrent(),
                topics.alertsJson(),
                topics.deadLetters()));
        Map<String, List<PublishedRecord>> published = new TreeMap<>();
        var application = new PanoramaTopology(
                Catalogues.shipped(),
                Settings.replay("panorama", 1).withAlertsJson(true),
                topics,
                Telemetry.SILENT,
                WireFormat.singleObject());
        DirectEngine.Outputs keep = (topic, record) -> {
            if (outputs.contains(topic)) {
                published.computeIfAbsent(topic, any -> new ArrayList<>()).add(PublishedRecord.of(record));
            }
        };
        try (DirectEngine engine = DirectEngine.start(application::wire, keep, InstantSource.system())) {
            for (Entity entity : network) {
                engine.send(topics.network(), Pipeline.bytes(entity.id()), Pipeline.NETWORK.encode(entity), 0, null);
            }
            for (PublishedRecord impulse : impulses) {
                engine.send(topics.impulses(), impulse.key(), impulse.value(), impulse.timestamp(), null);
            }
            String any = network.stream()
                    .filter(Entity.Node.class::isInstance)
                    .map(Entity::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            byte[] assumed = Pipeline.bytes("close " + any + " by 90% for 3d");
            engine.send(topics.scenarios(), Pipeline.bytes("drill"), assumed, 0, null);
        }
        return published;
    }
}
