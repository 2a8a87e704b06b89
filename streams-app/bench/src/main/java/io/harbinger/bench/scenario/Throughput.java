package io.harbinger.bench.scenario;

import io.harbinger.bench.load.ExpectedTotals;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.WorkerRun;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.StreamsConfig;

/** All variants over the main log, round after round, each counted only if its outputs are correct. */
public final class Throughput {

    private static final long MINUTE = 60_000;
    private static final long TAIL = 30 * MINUTE;

    private final ScenarioContext context;
    private final Plan plan;
    private final BenchLog log;
    private final long tailFrom;
    private final CorrectnessGate gate;
    private final Map<Variant, List<WorkerRun>> runs = new EnumMap<>(Variant.class);

    public Throughput(ScenarioContext context) {
        this.context = context;
        this.plan = context.plan();
        this.log = context.main();
        Workload workload = plan.workload();
        this.tailFrom = Math.max(Workload.START - MINUTE, workload.end() / MINUTE * MINUTE - TAIL);
        this.gate = new CorrectnessGate(ExpectedTotals.of(workload, tailFrom));
    }

    /** Runs every variant in every round. */
    public List<Figure> measure() throws InterruptedException {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Variant variant : Variant.values()) {
                if (plan.variants().contains(variant)) {
                    runs.computeIfAbsent(variant, each -> new ArrayList<>()).add(run(variant, round));
                }
            }
        }
        return figures();
    }

    private WorkerRun run(Variant variant, int round) throws InterruptedException {
        String application = context.newApplication();
        String label = "round " + round + ", " + variant.title();
        WorkerRun run = context.run(label, jvmOptions(variant), options(variant, application), log);
        if (variant.isConsumer()) {
            gate.checkConsumer(variant, run);
            return run;
        }
        if (variant == Variant.NAIVE) {
            gate.checkNaive(run);
        } else if (variant.isPeer()) {
            context.checkPeer(variant.title(), log, run);
        } else {
            context.check(variant.title(), log, variant.catalogue(), run);
        }
        context.cleanUp(log, application);
        return run;
    }

    private List<String> jvmOptions(Variant variant) {
        List<String> options = new ArrayList<>(context.jvmOptions(plan.engine().heap()));
        if (variant.isPeer()) {
            options.addAll(FlinkPeer.jvmOptions());
        }
        return options;
    }

    private WorkerOptions options(Variant variant, String application) {
        WorkerOptions options = context.options(variant.role(), log, application, variant.catalogue())
                .with("tail", tailFrom);
        if (variant == Variant.WHOLE_TWO) {
            return options.with("threads", 2);
        }
        return variant.isExactlyOnce() ? options : options.with("guarantee", StreamsConfig.AT_LEAST_ONCE);
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        ratio(figures, Target.WHOLE_TO_DECODE, Variant.WHOLE, Variant.DECODE);
        ratio(figures, Target.CORE_TO_DECODE, Variant.CORE, Variant.DECODE);
        ratio(figures, Target.WHOLE_TO_NAIVE, Variant.WHOLE, Variant.NAIVE);
        if (plan.engine().threads() == 1 && has(Variant.WHOLE_TWO, Variant.WHOLE)) {
            figures.add(Figure.of(
                    Target.THREADS,
                    rounds(Variant.WHOLE_TWO, WorkerRun::perSecond).over(rounds(Variant.WHOLE, WorkerRun::perSecond)),
                    "the broker competes for the same " + Runtime.getRuntime().availableProcessors()
                            + " processors, which holds two threads back more than one"));
        }
        compare(figures, "core job ÷ the same on Flink, heap state", Variant.FLINK);
        compare(figures, "core job ÷ the same on Flink, RocksDB", Variant.FLINK_ROCKSDB);
        runs.keySet().forEach(variant -> figures.addAll(rates(variant)));
        return figures;
    }

    private List<Figure> rates(Variant variant) {
        return List.of(
                Figure.info(variant.title(), "events/CPU-s", rounds(variant, WorkerRun::perCpuSecond)),
                Figure.info(variant.title() + ", wall", "events/s", rounds(variant, WorkerRun::perSecond)));
    }

    private void ratio(List<Figure> figures, Target target, Variant of, Variant over) {
        if (has(of, over)) {
            figures.add(Figure.of(
                    target,
                    rounds(of, WorkerRun::perCpuSecond).over(rounds(over, WorkerRun::perCpuSecond)),
                    "events per CPU-second"));
        }
    }

    private void compare(List<Figure> figures, String title, Variant peer) {
        if (has(Variant.CORE, peer)) {
            figures.add(Figure.info(
                    title,
                    "",
                    rounds(Variant.CORE, WorkerRun::perCpuSecond).over(rounds(peer, WorkerRun::perCpuSecond))));
        }
    }

    private boolean has(Variant one, Variant other) {
        return runs.containsKey(one) && runs.containsKey(other);
    }

    private RoundValues rounds(Variant variant, ToDoubleFunction<WorkerRun> figure) {
        return new RoundValues(runs.getOrDefault(variant, List.of()).stream()
                .map(figure::applyAsDouble)
                .toList());
    }
}
