package io.harbinger.topology;

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
    private final WireFormat format;
    private final Codecs codecs;
    private final MeasureCache cache;
    private final List<CatalogueRun> runs;
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
        this(List.of(new CatalogueRun(catalogue, settings, topics)), telemetry, format, cache);
    }

    /**
     * One whose assessments become the alerts of several runs, each on its own topics; all else is published once, in the
     * names of the first.
     *
     * @param runs all assess as the first one does
     * @param telemetry of the first
     */
    public RiskTopology(List<CatalogueRun> runs, Telemetry telemetry, WireFormat format, MeasureCache cache) {
        CatalogueRun first = runs.get(0);
        for (CatalogueRun other : runs.subList(1, runs.size())) {
            if (!other.assessesAs(first)) {
                throw new IllegalArgumentException(other + " needs a topology of its own");
            }
        }
        this.runs = List.copyOf(runs);
        this.catalogue = first.catalogue();
        this.settings = first.settings();
        this.topics = first.topics();
        this.telemetry = telemetry;
        this.format = format;
        this.cache = cache;
        this.codecs = codecs(first);
    }

    private Codecs codecs(CatalogueRun run) {
        return new Codecs(
                new InputCodec(format),
                new NetworkCodec(format),
                new OutputCodec(
                        format, run.catalogue().version(), run.settings().runId()),
                new SubjectRow(run.catalogue()));
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
        var alerts = new AlertWiring(names, stage, network);
        alerts.add(runs.get(0), codecs, telemetry);
        runs.stream().skip(1).forEach(run -> alerts.add(run, codecs(run), Telemetry.SILENT));
        alerts.wire(wiring);
    }
}
