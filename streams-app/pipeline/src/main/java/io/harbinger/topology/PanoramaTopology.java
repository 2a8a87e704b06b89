package io.harbinger.topology;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.stage.Alert;
import io.harbinger.stage.NetworkHistory;
import io.harbinger.stage.NetworkVersions;
import io.harbinger.stage.Propagate;
import io.harbinger.stage.Telemetry;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.WireFormat;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.Topology;

/**
 * The second application: own risks and the network → incidents, upstream risks, and alerts of these. One task: a risk may travel from any
 * subject to any other. It is an application of its own, since it needs the network as it was at a tick, and since nothing
 * that happens here may hold up an alert.
 */
public final class PanoramaTopology {

    private final Catalogue catalogue;
    private final Settings settings;
    private final Topics topics;
    private final Telemetry telemetry;
    private final WireFormat format;

    /**
     * Of a deployment.
     *
     * @param catalogue in force; its indicators of the network judge what reaches subjects
     * @param settings of the application that tells the own risks
     */
    public PanoramaTopology(
            Catalogue catalogue, Settings settings, Topics topics, Telemetry telemetry, WireFormat format) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.topics = topics;
        this.telemetry = telemetry;
        this.format = format;
    }

    /**
     * The topology of Kafka Streams, to be run with the same properties.
     *
     * @param properties get what happens to outputs that are too large, which is known here
     */
    public Topology build(Properties properties) {
        return StreamsWiring.topology(properties, topics, telemetry, this::wire);
    }

    /** Tells an engine of the stage, its stores and topics. */
    public void wire(Wiring wiring) {
        var network = new NetworkVersions();
        var codec = new NetworkCodec(format);
        wiring.table(
                new Wiring.Table(
                        Names.READ_NETWORK_VERSIONS,
                        topics.network(),
                        Names.KEEP_NETWORK_VERSIONS,
                        Names.NETWORK_VERSIONS),
                () -> new NetworkHistory(network, codec, settings.maxRecordBytes(), telemetry));
        Propagate.Setup setup = new Propagate.Setup(
                settings.partitions(),
                topics.scenarios(),
                new Propagate.Stores(Names.PROPAGATE_CLOCK, Names.OWN_RISKS, Names.PUBLISHED, Names.UPSTREAM_ALERTS),
                new Propagate.To(
                        Names.PUBLISH_INCIDENTS,
                        settings.alertsJson() ? Names.PUBLISH_INCIDENTS_JSON : null,
                        Names.PUBLISH_UPSTREAM_RISKS,
                        new Alert.To(
                                Names.PUBLISH_UPSTREAM_TRANSITIONS,
                                Names.PUBLISH_UPSTREAM_CURRENT,
                                settings.alertsJson() ? Names.PUBLISH_UPSTREAM_JSON : null,
                                null),
                        Names.PUBLISH_SCENARIO_RESULTS,
                        Names.PUBLISH_REFUSED_IMPULSES),
                network,
                catalogue,
                new PanoramaCodec(format),
                new OutputCodec(format, catalogue.version(), settings.runId()),
                settings.runId(),
                telemetry);
        wiring.source(Names.READ_IMPULSES, List.of(topics.impulses(), topics.scenarios()));
        wiring.processor(Names.FIND_INCIDENTS, () -> new Propagate(setup), Names.READ_IMPULSES);
        wiring.clock(Names.PROPAGATE_CLOCK, Names.FIND_INCIDENTS);
        wiring.rows(Names.OWN_RISKS, Names.FIND_INCIDENTS);
        wiring.rows(Names.PUBLISHED, Names.FIND_INCIDENTS);
        wiring.rows(Names.UPSTREAM_ALERTS, Names.FIND_INCIDENTS);
        wiring.sink(Names.PUBLISH_INCIDENTS, topics.incidents(), Names.FIND_INCIDENTS);
        if (settings.alertsJson()) {
            wiring.sink(Names.PUBLISH_INCIDENTS_JSON, topics.incidentsJson(), Names.FIND_INCIDENTS);
            wiring.sink(Names.PUBLISH_UPSTREAM_JSON, topics.alertsJson(), Names.FIND_INCIDENTS);
        }
        wiring.sink(Names.PUBLISH_UPSTREAM_RISKS, topics.upstreamRisks(), Names.FIND_INCIDENTS);
        wiring.sink(Names.PUBLISH_UPSTREAM_TRANSITIONS, topics.alerts(), Names.FIND_INCIDENTS);
        wiring.sink(Names.PUBLISH_UPSTREAM_CURRENT, topics.alertsCurrent(), Names.FIND_INCIDENTS);
        wiring.sink(Names.PUBLISH_SCENARIO_RESULTS, topics.scenarioResults(), Names.FIND_INCIDENTS);
        wiring.sink(Names.PUBLISH_REFUSED_IMPULSES, topics.deadLetters(), Names.FIND_INCIDENTS);
    }
}
