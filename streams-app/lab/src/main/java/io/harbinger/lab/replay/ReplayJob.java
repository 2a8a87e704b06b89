package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.CatalogueRun;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** One replay, from the first event to the outputs as values and files. */
public final class ReplayJob {

    /**
     * What to replay and how.
     *
     * @param kinds kinds of event in the log
     * @param runId names the run; see {@link io.harbinger.lab.replay.RunId}
     * @param from first instant of interest, epoch milliseconds: what is earlier is judged, and not part of the outcome
     * @param network that is known from the first event on
     * @param follows whether risk is followed along that
     */
    public record Plan(
            Catalogue catalogue,
            Set<EventKind> kinds,
            String runId,
            long from,
            List<Entity> network,
            boolean follows,
            ReplayEngine engine,
            InstantSource clock) {

        public Plan {
            network = List.copyOf(network);
        }

        /** The same, of which only what is at {@code time} (epoch milliseconds) or later is of interest. */
        public Plan from(long time) {
            return new Plan(catalogue, kinds, runId, time, network, follows, engine, clock);
        }

        /** The same, which follows risk along a network, unless that is empty. */
        public Plan along(List<Entity> entities) {
            return new Plan(catalogue, kinds, runId, from, entities, !entities.isEmpty(), engine, clock);
        }

        /** The same, which knows a network without following risk along it. */
        public Plan knowing(List<Entity> entities) {
            return new Plan(catalogue, kinds, runId, from, entities, false, engine, clock);
        }

        /** Whether both can be one run, in which only alerts are found for each. */
        public boolean assessesAs(Plan other) {
            return engine instanceof ReplayEngine.Direct
                    && kinds.equals(other.kinds)
                    && from == other.from
                    && network.equals(other.network)
                    && engine.equals(other.engine)
                    && inTopics("").assessesAs(other.inTopics(""));
        }

        private CatalogueRun inTopics(String prefix) {
            int partitions = engine instanceof ReplayEngine.Streams streams ? streams.partitions() : 1;
            return new CatalogueRun(catalogue, settings(partitions), new Topics(prefix));
        }

        private Settings settings(int partitions) {
            return Settings.replay(runId, partitions).withPanorama(follows());
        }
    }

    /**
     * The outputs of a replay.
     *
     * @param alerts every transition, by time of detection
     * @param followed whether risk was followed along a network
     * @param incidents every change of an incident, by time
     * @param judged how many of the values got a risk
     * @param refusals what the pipeline refused, beside what the reader of a file did
     * @param late records on the late topic
     * @param end end of what is complete
     */
    public record Outcome(
            ReplayedInput input,
            List<AlertTransition> alerts,
            boolean followed,
            List<Incident> incidents,
            JudgedShare judged,
            Refusals refusals,
            long late,
            End end) {}

    private static final Comparator<AlertTransition> BY_TIME = Comparator.comparing(AlertTransition::getDetectedAt)
            .thenComparing(AlertTransition::getSubjectType)
            .thenComparing(AlertTransition::getSubjectId);

    private static final Comparator<Incident> INCIDENTS_BY_TIME = Comparator.comparing(Incident::getAsOf)
            .thenComparing(Incident::getRootType)
            .thenComparing(Incident::getRootId);

    private final List<Plan> plans;
    private final Plan plan;
    private final Observer observer;
    private final BooleanSupplier stopped;

    /** @param stopped asked again and again; ends the replay early, with what is complete by then */
    public ReplayJob(Plan plan, BooleanSupplier stopped) {
        this(List.of(plan), stopped);
    }

    /**
     * One run for several plans.
     *
     * @param plans all of them {@linkplain Plan#assessesAs assess as} the first
     * @param stopped asked again and again; ends the replay early, with what is complete by then
     */
    public ReplayJob(List<Plan> plans, BooleanSupplier stopped) {
        this.plans = List.copyOf(plans);
        this.plan = plans.get(0);
        this.observer = new Observer(plan.catalogue());
        this.stopped = stopped;
    }

    /** Runs it, and gives what came of it to {@code sink}; the source is read to its end. */
    public Outcome run(EventSource source, LogReplayer.Listener listener, OutputSink sink) throws InterruptedException {
        return run(source, listener, (input, outputs) -> collect(outputs, input, sink));
    }

    /**
     * Runs it, and lets {@code reader} read the outputs before they are removed; the source is read to its end. Nothing is
     * started where the beginning of the source shows that no output could come of it.
     *
     * @param reader computes the result from the counts of the input and the outputs
     */
    public <R> R run(EventSource source, LogReplayer.Listener listener, BiFunction<ReplayedInput, RunOutputs, R> reader)
            throws InterruptedException {
        return runAll(source, listener, (input, outputs) -> reader.apply(input, outputs.get(0)));
    }

    /**
     * The same for all plans.
     *
     * @param reader computes the result from the counts of the input and the outputs of each plan, in their order
     */
    public <R> R runAll(
            EventSource source, LogReplayer.Listener listener, BiFunction<ReplayedInput, List<RunOutputs>, R> reader)
            throws InterruptedException {
        WireFormat.prepare();
        var ahead = ReadAhead.of(source, this::isUseful, stopped);
        if (stopped.getAsBoolean() || ahead.isUseless()) {
            RunOutputs none = new NoOutputs(stopped.getAsBoolean() ? End.EMPTY : End.OF_LOG);
            return reader.apply(counted(ahead, listener), Collections.nCopies(plans.size(), none));
        }
        return played(ahead, listener, reader);
    }

    private boolean isUseful(Event event) {
        return event.time() >= plan.from() && observer.unused(event) == null;
    }

    /** What was read where nothing is started. */
    private ReplayedInput counted(ReadAhead ahead, LogReplayer.Listener listener) {
        var counts = InputCounts.ofSource(plan.catalogue(), plan.from());
        ahead.read().forEach(item -> {
            counts.add(item);
            if (item instanceof SourceItem.Rejected rejected) {
                listener.rejected(rejected);
            }
        });
        listener.read(ahead.bytesRead());
        return counts.until(Long.MIN_VALUE);
    }

    private <R> R played(
            EventSource source, LogReplayer.Listener listener, BiFunction<ReplayedInput, List<RunOutputs>, R> reader)
            throws InterruptedException {
        List<CatalogueRun> runs = runs();
        try (EngineRun run = start(runs);
                ParallelSource parallel = ParallelSource.of(source)) {
            if (!plan.network().isEmpty()) {
                run.network(plan.network());
            }
            ReplayedInput input = new LogReplayer(plan.catalogue(), plan.kinds(), plan.from(), stopped)
                    .play(parallel, run.log(), listener);
            // Of a log that was cut short no tick says that it is complete.
            End end = run.finish(
                    stopped.getAsBoolean() ? Long.MAX_VALUE : input.written().end(), stopped);
            return reader.apply(input, outputs(run.outputs(), runs, new Span(plan.from(), end)));
        }
    }

    private static List<RunOutputs> outputs(OutputTopics topics, List<CatalogueRun> runs, Span span) {
        Topics assessed = runs.get(0).topics();
        return runs.stream()
                .<RunOutputs>map(each -> new TopicOutputs(topics, assessed, each, span))
                .toList();
    }

    private EngineRun start(List<CatalogueRun> runs) throws InterruptedException {
        if (plan.engine() instanceof ReplayEngine.Streams streams) {
            CatalogueRun only = runs.get(0);
            var isolated = new IsolatedRun.Plan(
                    only.catalogue(),
                    only.settings(),
                    only.topics(),
                    streams.threads(),
                    streams.cluster(),
                    plan.clock());
            return StreamsRun.start(IsolatedRun.prepare(isolated, Telemetry.SILENT));
        }
        int workers = plan.engine() instanceof ReplayEngine.Direct direct ? direct.workers() : 1;
        return DirectRun.start(runs, plan.clock(), workers);
    }

    /** Each on topics of its own, whatever the plans have in common. */
    private List<CatalogueRun> runs() {
        String prefix = prefix();
        return IntStream.range(0, plans.size())
                .mapToObj(i -> plans.get(i).inTopics(i == 0 ? prefix : prefix + "-" + (i + 1)))
                .toList();
    }

    /** On a shared cluster a second replay of the same log must not find the first one's topics. */
    private String prefix() {
        String name = "harbinger-replay-" + plan.runId();
        boolean isShared = plan.engine() instanceof ReplayEngine.Streams streams
                && streams.cluster().isPresent();
        return isShared ? name + "-" + Long.toString(plan.clock().millis(), Character.MAX_RADIX) : name;
    }

    private Outcome collect(RunOutputs outputs, ReplayedInput input, OutputSink sink) {
        List<AlertTransition> alerts = new ArrayList<>();
        outputs.alerts(alerts::add);
        // A stable sort: the transitions of one subject keep their order.
        alerts.sort(BY_TIME);
        alerts.forEach(sink::alert);
        List<Incident> incidents = new ArrayList<>();
        if (plan.follows()) {
            outputs.incidents(incidents::add);
        }
        incidents.sort(INCIDENTS_BY_TIME);
        incidents.forEach(sink::incident);
        var judged = new JudgedShare(plan.catalogue());
        outputs.values(id -> true, value -> {
            judged.add(value);
            sink.value(value);
        });
        if (sink.takesScores()) {
            outputs.scores(sink::score);
        }
        return new Outcome(
                input, alerts, plan.follows(), incidents, judged, outputs.refusals(), outputs.late(), outputs.end());
    }
}
