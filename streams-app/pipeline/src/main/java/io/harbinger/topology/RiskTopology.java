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
import io.harbinger.domain.window.MeasureCache;
import io.harbinger.stage.Admission;
import io.harbinger.stage.Alert;
import io.harbinger.stage.AlertFormat;
import io.harbinger.stage.Assess;
import io.harbinger.stage.Codecs;
import io.harbinger.stage.Ingest;
import io.harbinger.stage.LaneKeys;
import io.harbinger.stage.NetworkSnapshot;
import io.harbinger.stage.NetworkTable;
import io.harbinger.stage.Regroup;
import io.harbinger.stage.Stages;
import io.harbinger.stage.SubjectFormat;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Names.Branch;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.row.SubjectRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;

/**
 * The composition root: inputs → ingest → assess → alert for nodes and products, and the same behind a regrouping for
 * lanes. Every engine runs this one {@linkplain #wire wiring}.
 */
public final class RiskTopology {

    private final Catalogue catalogue;
    private final Settings settings;
    private final Topics topics;
    private final Telemetry telemetry;
    private final Codecs codecs;
    private final MeasureCache cache;
    private final NetworkSnapshot network = new NetworkSnapshot();

    public RiskTopology(Catalogue catalogue, Settings settings, Topics topics, Telemetry telemetry, WireFormat format) {
        this(catalogue, settings, topics, telemetry, format, MeasureCache.NONE);
    }

    /**
     * One whose stages all run in one thread.
     *
     * @param cache keeps windows that will be measured again
     */
    public RiskTopology(
            Catalogue catalogue,
            Settings settings,
            Topics topics,
            Telemetry telemetry,
            WireFormat format,
            MeasureCache cache) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.topics = topics;
        this.telemetry = telemetry;
        this.cache = cache;
        this.codecs = new Codecs(
                new InputCodec(format),
                new NetworkCodec(format),
                new OutputCodec(format, catalogue.version(), settings.runId()),
                new SubjectRow(catalogue));
    }

    /**
     * The topology of Kafka Streams, to be run with the same properties.
     *
     * @param properties get what happens to outputs that are too large, which is known here
     */
    public Topology build(Properties properties) {
        return StreamsWiring.topology(properties, topics, telemetry, this::wire);
    }

    /** Tells an engine of every stage, store and topic. */
    public void wire(Wiring wiring) {
        network(wiring);
        ingest(wiring);
        branch(wiring, Branch.SUBJECTS, Stages.SUBJECTS, Names.VALIDATE_EVENTS);
        regroup(wiring);
        branch(wiring, Branch.LANES, Stages.LANES, Names.ORDER_LANE_EVENTS);
    }

    private void network(Wiring wiring) {
        wiring.table(
                new Wiring.Table(Names.READ_NETWORK, topics.network(), Names.KEEP_NETWORK, Names.NETWORK),
                () -> new NetworkTable(Names.NETWORK, network, codecs.network(), settings.maxRecordBytes(), telemetry));
    }

    private void ingest(Wiring wiring) {
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
        wiring.source(
                Names.READ_INPUTS,
                List.of(topics.sensorReadings(), topics.logisticsEvents(), topics.tradeFlows(), topics.ticks()));
        wiring.processor(Names.VALIDATE_EVENTS, () -> new Ingest(setup), Names.READ_INPUTS);
        wiring.clock(Names.INGEST_CLOCK, Names.VALIDATE_EVENTS);
        wiring.sink(Names.PUBLISH_REFUSED, topics.deadLetters(), Names.VALIDATE_EVENTS);
    }

    private Admission.Bounds bounds() {
        return new Admission.Bounds(
                settings.maxRecordBytes(),
                settings.futureBound().toMillis(),
                settings.retention().toMillis(),
                settings.acceptUnknown(),
                Admission.Bounds.publicationDelays(catalogue));
    }

    private void regroup(Wiring wiring) {
        Regroup.Setup setup = new Regroup.Setup(
                Names.REGROUP_CLOCK,
                settings.partitions(),
                new Regroup.To(Branch.LANES.assess(), Names.PUBLISH_REFUSED_BY_LANES),
                codecs.input(),
                bounds(),
                new Feeds(catalogue),
                telemetry);
        wiring.sink(
                Names.PUBLISH_LANE_EVENTS,
                topics.laneEvents(),
                LaneKeys.partitioner(),
                Names.VALIDATE_EVENTS,
                Branch.SUBJECTS.assess());
        wiring.source(Names.READ_LANE_EVENTS, List.of(topics.laneEvents()));
        wiring.processor(Names.ORDER_LANE_EVENTS, () -> new Regroup(setup), Names.READ_LANE_EVENTS);
        wiring.clock(Names.REGROUP_CLOCK, Names.ORDER_LANE_EVENTS);
        wiring.sink(Names.PUBLISH_REFUSED_BY_LANES, topics.deadLetters(), Names.ORDER_LANE_EVENTS);
    }

    private void branch(Wiring wiring, Branch names, String stage, String from) {
        assess(wiring, names, stage, from);
        alert(wiring, names, stage);
    }

    private void assess(Wiring wiring, Branch names, String stage, String from) {
        Limits limits = settings.limits();
        Assess.Setup setup = new Assess.Setup(
                stage,
                names.assessStore(),
                new Assess.To(
                        names.alert(),
                        names.publishValues(),
                        names.publishScores(),
                        names.publishConflicts(),
                        names.publishLate(),
                        names.equals(Branch.SUBJECTS) ? Names.PUBLISH_LANE_EVENTS : null,
                        settings.panorama() ? names.publishImpulses() : null),
                network,
                new Assessor(catalogue, limits, telemetry::limitReached, cache),
                settings.maxUnknownSubjects(),
                codecs,
                telemetry);
        wiring.processor(names.assess(), () -> new Assess(setup), from);
        // Readings are logged as they come, rows when panes close.
        wiring.values(
                names.assessStore(),
                () -> SubjectFormat.of(
                        new PendingReadingsFactory(catalogue, limits, telemetry::limitReached),
                        codecs.rows(),
                        names.assessStore(),
                        telemetry),
                names.assess());
        wiring.sink(names.publishValues(), topics.indicatorValues(), names.assess());
        wiring.sink(names.publishScores(), topics.riskScores(), names.assess());
        wiring.sink(names.publishConflicts(), topics.deadLetters(), names.assess());
        wiring.sink(names.publishLate(), topics.lateEvents(), names.assess());
    }

    private void alert(Wiring wiring, Branch names, String stage) {
        Lifecycle lifecycle = Lifecycle.of(catalogue);
        Alert.Setup setup = new Alert.Setup(
                stage,
                names.alertStore(),
                new Alert.To(
                        names.publishTransitions(),
                        names.publishCurrent(),
                        settings.alertsJson() ? names.publishJson() : null,
                        settings.panorama() ? names.publishImpulses() : null),
                network,
                lifecycle,
                settings.runId(),
                codecs,
                telemetry);
        wiring.processor(names.alert(), () -> new Alert(setup), names.assess());
        // A row is logged with every change; most subjects have none, and that is cached too.
        wiring.values(names.alertStore(), () -> AlertFormat.of(lifecycle), names.alert());
        wiring.sink(names.publishTransitions(), topics.alerts(), names.alert());
        wiring.sink(names.publishCurrent(), topics.alertsCurrent(), names.alert());
        if (settings.alertsJson()) {
            wiring.sink(names.publishJson(), topics.alertsJson(), names.alert());
        }
        if (settings.panorama()) {
            wiring.sink(names.publishImpulses(), topics.impulses(), names.alert(), names.assess());
        }
    }
}
