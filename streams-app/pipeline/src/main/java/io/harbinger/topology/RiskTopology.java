package io.harbinger.topology;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.assess.Feeds;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.KnownMetrics;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.state.Limits;
import io.harbinger.stage.Admission;
import io.harbinger.stage.Alert;
import io.harbinger.stage.Assess;
import io.harbinger.stage.Bundle;
import io.harbinger.stage.Codecs;
import io.harbinger.stage.Ingest;
import io.harbinger.stage.LaneKeys;
import io.harbinger.stage.NetworkSnapshot;
import io.harbinger.stage.NetworkTable;
import io.harbinger.stage.Regroup;
import io.harbinger.stage.Stages;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Names.Branch;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.row.SubjectRow;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/**
 * The composition root: inputs → ingest → assess → alert for nodes and products, and the same behind a regrouping for
 * lanes. Wired with the Processor API, in which nothing exists that is not named here.
 */
public final class RiskTopology {

    private static final ByteArrayDeserializer READ = new ByteArrayDeserializer();
    private static final Deserializer<Object> BUNDLED = Bundle.deserializer();
    private static final ByteArraySerializer WRITE = new ByteArraySerializer();

    private final Catalogue catalogue;
    private final Settings settings;
    private final Topics topics;
    private final Telemetry telemetry;
    private final Codecs codecs;
    private final NetworkSnapshot network = new NetworkSnapshot();

    public RiskTopology(Catalogue catalogue, Settings settings, Topics topics, Telemetry telemetry, WireFormat format) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.topics = topics;
        this.telemetry = telemetry;
        this.codecs = new Codecs(
                new InputCodec(format),
                new NetworkCodec(format),
                new OutputCodec(format, catalogue.version(), settings.runId()),
                new SubjectRow(catalogue));
    }

    /**
     * The topology, to be run with the same properties.
     *
     * @param properties get what happens to outputs that are too large, which is known here
     */
    public Topology build(Properties properties) {
        OutputFailures.handle(properties, topics, telemetry);
        TopologyConfig config = new TopologyConfig(new StreamsConfig(properties));
        Topology topology = new Topology(config);
        StateStores stores = StateStores.of(config);
        network(topology);
        ingest(topology);
        branch(topology, stores, Branch.SUBJECTS, Stages.SUBJECTS, Names.VALIDATE_EVENTS);
        regroup(topology);
        branch(topology, stores, Branch.LANES, Stages.LANES, Names.ORDER_LANE_EVENTS);
        return topology;
    }

    private void network(Topology topology) {
        topology.addGlobalStore(
                StateStores.network(Names.NETWORK),
                Names.READ_NETWORK,
                READ,
                READ,
                topics.network(),
                Names.KEEP_NETWORK,
                () -> new NetworkTable(Names.NETWORK, network, codecs.network(), settings.maxRecordBytes(), telemetry));
    }

    private void ingest(Topology topology) {
        Map<String, EventKind> kinds =
                Arrays.stream(EventKind.values()).collect(Collectors.toMap(topics::input, kind -> kind));
        Ingest.Setup setup = new Ingest.Setup(
                kinds,
                Names.INGEST_CLOCK,
                network,
                new Ingest.To(Branch.SUBJECTS.assess(), Names.PUBLISH_LANE_EVENTS, Names.PUBLISH_REFUSED),
                codecs.input(),
                bounds(),
                KnownMetrics.of(catalogue),
                new Observer(catalogue),
                telemetry);
        topology.addSource(
                        Names.READ_INPUTS,
                        READ,
                        BUNDLED,
                        topics.sensorReadings(),
                        topics.logisticsEvents(),
                        topics.tradeFlows(),
                        topics.ticks())
                .addProcessor(Names.VALIDATE_EVENTS, () -> new Ingest(setup), Names.READ_INPUTS)
                .addStateStore(StateStores.clock(Names.INGEST_CLOCK), Names.VALIDATE_EVENTS)
                .addSink(Names.PUBLISH_REFUSED, topics.deadLetters(), WRITE, WRITE, Names.VALIDATE_EVENTS);
    }

    private Admission.Bounds bounds() {
        return new Admission.Bounds(
                settings.maxRecordBytes(),
                settings.futureBound().toMillis(),
                settings.retention().toMillis(),
                settings.acceptUnknown(),
                Admission.Bounds.publicationDelays(catalogue));
    }

    private void regroup(Topology topology) {
        Regroup.Setup setup = new Regroup.Setup(
                Names.REGROUP_CLOCK,
                settings.partitions(),
                new Regroup.To(Branch.LANES.assess(), Names.PUBLISH_REFUSED_BY_LANES),
                codecs.input(),
                bounds(),
                new Feeds(catalogue),
                telemetry);
        topology.addSink(
                        Names.PUBLISH_LANE_EVENTS,
                        topics.laneEvents(),
                        WRITE,
                        WRITE,
                        LaneKeys.partitioner(),
                        Names.VALIDATE_EVENTS,
                        Branch.SUBJECTS.assess())
                .addSource(Names.READ_LANE_EVENTS, READ, BUNDLED, topics.laneEvents())
                .addProcessor(Names.ORDER_LANE_EVENTS, () -> new Regroup(setup), Names.READ_LANE_EVENTS)
                .addStateStore(StateStores.clock(Names.REGROUP_CLOCK), Names.ORDER_LANE_EVENTS)
                .addSink(Names.PUBLISH_REFUSED_BY_LANES, topics.deadLetters(), WRITE, WRITE, Names.ORDER_LANE_EVENTS);
    }

    private void branch(Topology topology, StateStores stores, Branch names, String stage, String from) {
        Limits limits = settings.limits();
        Lifecycle lifecycle = Lifecycle.of(catalogue);
        Assess.Setup assess = new Assess.Setup(
                stage,
                names.assessStore(),
                new Assess.To(
                        names.alert(),
                        names.publishValues(),
                        names.publishScores(),
                        names.publishConflicts(),
                        names.publishLate(),
                        names.equals(Branch.SUBJECTS) ? Names.PUBLISH_LANE_EVENTS : null),
                network,
                new Assessor(catalogue, limits, telemetry::limitReached),
                settings.maxUnknownSubjects(),
                codecs,
                telemetry);
        Alert.Setup alert = new Alert.Setup(
                stage,
                names.alertStore(),
                new Alert.To(
                        names.publishTransitions(),
                        names.publishCurrent(),
                        settings.alertsJson() ? names.publishJson() : null),
                network,
                lifecycle,
                settings.runId(),
                codecs,
                telemetry);
        topology.addProcessor(names.assess(), () -> new Assess(assess), from)
                .addStateStore(
                        stores.subjects(
                                names.assessStore(),
                                () -> new PendingReadingsFactory(catalogue, limits, telemetry::limitReached),
                                codecs.rows(),
                                telemetry),
                        names.assess())
                .addSink(names.publishValues(), topics.indicatorValues(), WRITE, WRITE, names.assess())
                .addSink(names.publishScores(), topics.riskScores(), WRITE, WRITE, names.assess())
                .addSink(names.publishConflicts(), topics.deadLetters(), WRITE, WRITE, names.assess())
                .addSink(names.publishLate(), topics.lateEvents(), WRITE, WRITE, names.assess())
                .addProcessor(names.alert(), () -> new Alert(alert), names.assess())
                .addStateStore(stores.alerts(names.alertStore(), lifecycle, telemetry), names.alert())
                .addSink(names.publishTransitions(), topics.alerts(), WRITE, WRITE, names.alert())
                .addSink(names.publishCurrent(), topics.alertsCurrent(), WRITE, WRITE, names.alert());
        if (settings.alertsJson()) {
            topology.addSink(names.publishJson(), topics.alertsJson(), WRITE, WRITE, names.alert());
        }
    }
}
