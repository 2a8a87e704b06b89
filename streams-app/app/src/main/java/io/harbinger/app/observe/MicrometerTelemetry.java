package io.harbinger.app.observe;

import io.harbinger.app.view.InstanceView;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Unused;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.stage.Telemetry;
import io.harbinger.state.LocalStateFailure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the stages report, as meters and as a view of the outputs. Tag values are bounded: enums, and the names of stages and stores. All counters of
 * events exist from the start; stages, stores and subjects appear with their first report.
 */
public final class MicrometerTelemetry implements Telemetry {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerTelemetry.class);

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final EventMeters events;
    private final RefusalMeters refusals;
    private final PanoramaMeters panorama;
    private final AlertMeters alerts;
    private final InstanceView view;
    private final SubjectMeters subjects;
    private final Map<LocalStateFailure, LongAdder> discarded;
    private final LimitMeters limits;
    private final LongAdder sufficient;
    private final LongAdder insufficient;
    private final Map<String, StageProgress> stages = new ConcurrentHashMap<>();
    private final Map<String, RowSizes> stores = new ConcurrentHashMap<>();

    /**
     * Registers the meters.
     *
     * @param clock event-time lag is measured against it
     * @param shown which subjects have series of their own
     */
    public MicrometerTelemetry(MeterRegistry registry, InstantSource clock, ShownSubjects shown) {
        this.registry = registry;
        this.clock = clock;
        this.events = new EventMeters(registry);
        this.refusals = new RefusalMeters(registry);
        this.panorama = new PanoramaMeters(registry);
        this.view = new InstanceView(clock, shown.keySubjects());
        this.alerts = new AlertMeters(registry, view);
        this.subjects = new SubjectMeters(registry, view, shown);
        this.discarded = Counters.perValue(
                registry,
                "harbinger.state.discarded",
                "Local stores that could not be used and were restored from their changelogs",
                LocalStateFailure.class,
                "reason");
        this.limits = new LimitMeters(registry);
        this.sufficient = assessedCounter(registry, "true");
        this.insufficient = assessedCounter(registry, "false");
        Gauge.builder("harbinger.coverage", this, MicrometerTelemetry::coverage)
                .description("Share of the panes closed since the start that had enough data, 0 to 1")
                .baseUnit("ratio")
                .register(registry);
    }

    /** Renews the series of the shown subjects; before each scrape. */
    void refresh() {
        subjects.refresh();
    }

    /** What is known of the outputs; the meters of alerts and subjects read it too. */
    public InstanceView view() {
        return view;
    }

    @Override
    public void accepted(EventKind kind, int events) {
        this.events.accepted(kind, events);
    }

    @Override
    public void rejected(EventKind kind, Reason reason) {
        events.rejected(kind, reason);
    }

    @Override
    public void late(EventKind kind, long lateByMillis) {
        events.late(kind, lateByMillis);
    }

    @Override
    public void lateReport() {
        events.lateReport();
    }

    @Override
    public void duplicate(EventKind kind) {
        events.duplicate(kind);
    }

    @Override
    public void unused(EventKind kind, Unused why) {
        events.unused(kind, why);
    }

    @Override
    public void outdated(EventKind kind) {
        events.outdated(kind);
    }

    @Override
    public void revised(EventKind kind) {
        events.revised(kind);
    }

    @Override
    public void retracted(EventKind kind) {
        events.retracted(kind);
    }

    @Override
    public void unknownSubjects(EventKind kind, int count) {
        events.unknown(kind, count);
    }

    @Override
    public void assessed(boolean enough) {
        (enough ? sufficient : insufficient).increment();
    }

    @Override
    public void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        view.scored(stage, partition, assessment, name);
    }

    @Override
    public void remembered(String stage, int partition, Subject subject, double score) {
        view.remembered(stage, partition, subject, score);
    }

    @Override
    public void transition(String stage, int partition, Transition transition) {
        view.transition(stage, partition, transition);
        alerts.transition(transition);
    }

    @Override
    public void stale(SubjectType type, int alerts) {
        view.stale(type, alerts);
    }

    @Override
    public void restored(String stage, int partition, SubjectType type, Level level, int episodes) {
        view.restored(stage, partition, type, level, episodes);
    }

    @Override
    public void watermark(String stage, int partition, long time) {
        stage(stage).reached(partition, time);
        view.reached();
    }

    @Override
    public void subjects(String stage, int partition, long count) {
        stage(stage).subjects(partition, count);
    }

    @Override
    public void released(String stage, int partition) {
        stage(stage).released(partition);
        view.released(stage, partition);
    }

    @Override
    public void stateDiscarded(String store, LocalStateFailure failure) {
        Counters.of(discarded, failure).increment();
        LOG.warn("the local state of store {} cannot be used ({}): it is restored from the changelog", store, failure);
    }

    @Override
    public void stateWaits(String store, int partition) {
        view.stateWaits(store, partition);
    }

    @Override
    public void expired(String stage, int partition, Assessment assessment) {
        stage(stage).expired();
        view.scored(stage, partition, assessment, null);
    }

    @Override
    public void limitReached(Limit limit, int times) {
        limits.reached(limit, times);
    }

    @Override
    public void unheard(Subject subject, Unheard unheard) {
        limits.unheard(subject, unheard);
    }

    @Override
    public void networkRefused(String id, Rejection rejection) {
        refusals.networkRefused(id, rejection);
    }

    @Override
    public void propagated(Map<Level, Integer> incidents, int reached) {
        panorama.propagated(incidents, reached);
    }

    @Override
    public void impulseRefused(Reason reason) {
        panorama.refused(reason);
    }

    @Override
    public void outputDropped(String topic) {
        refusals.outputDropped(topic);
    }

    @Override
    public void rowWritten(String store, int bytes) {
        RowSizes sizes = stores.get(store);
        if (sizes == null) {
            sizes = stores.computeIfAbsent(store, name -> new RowSizes(registry, name));
        }
        sizes.written(bytes);
    }

    private StageProgress stage(String stage) {
        return stages.computeIfAbsent(stage, name -> new StageProgress(registry, name, clock));
    }

    private double coverage() {
        double enough = sufficient.doubleValue();
        return enough / (enough + insufficient.doubleValue());
    }

    private static LongAdder assessedCounter(MeterRegistry registry, String enough) {
        return Counters.counter(
                registry,
                "harbinger.panes.assessed",
                "Closed panes judged; sufficient says whether they had enough data",
                "sufficient",
                enough);
    }
}
