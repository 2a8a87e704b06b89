package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Facts;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Finding;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.rig.Run;
import io.harbinger.bench.stats.Sample;
import io.harbinger.bench.worker.Order;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.StreamsConfig;

/** All variants over the main log, round after round, each gated by what it put out. */
public final class Throughput {

    private static final long MINUTE = 60_000;
    private static final long TAIL = 30 * MINUTE;

    private final Lab lab;
    private final Plan plan;
    private final Log log;
    private final long tailFrom;
    private final Gate gate;
    private final Map<Variant, List<Run>> runs = new EnumMap<>(Variant.class);

    public Throughput(Lab lab) {
        this.lab = lab;
        this.plan = lab.plan();
        this.log = lab.main();
        Workload workload = plan.workload();
        this.tailFrom = Math.max(Workload.START - MINUTE, workload.end() / MINUTE * MINUTE - TAIL);
        this.gate = new Gate(Facts.of(workload, tailFrom));
    }

    /** Runs every variant in every round. */
    public List<Finding> measure() throws InterruptedException {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Variant variant : Variant.values()) {
                if (plan.variants().contains(variant)) {
                    runs.computeIfAbsent(variant, each -> new ArrayList<>()).add(run(variant, round));
                }
            }
        }
        return findings();
    }

    private Run run(Variant variant, int round) throws InterruptedException {
        String application = lab.newApplication();
        String label = "round " + round + ", " + variant.title();
        Run run = lab.run(label, plan.engine().heap(), order(variant, application), log);
        if (variant.isConsumer()) {
            gate.checkConsumer(variant, run);
            return run;
        }
        if (variant == Variant.NAIVE) {
            gate.checkNaive(run);
        } else {
            lab.check(variant.title(), log, variant.catalogue(), run);
        }
        lab.forget(log, application);
        return run;
    }

    private Order order(Variant variant, String application) {
        Order order =
                lab.order(variant.role(), log, application, variant.catalogue()).with("tail", tailFrom);
        if (variant == Variant.WHOLE_TWO) {
            return order.with("threads", 2);
        }
        return variant.isExactlyOnce() ? order : order.with("guarantee", StreamsConfig.AT_LEAST_ONCE);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        ratio(findings, Target.WHOLE_TO_DECODE, Variant.WHOLE, Variant.DECODE);
        ratio(findings, Target.CORE_TO_DECODE, Variant.CORE, Variant.DECODE);
        ratio(findings, Target.WHOLE_TO_NAIVE, Variant.WHOLE, Variant.NAIVE);
        if (plan.engine().threads() == 1 && has(Variant.WHOLE_TWO, Variant.WHOLE)) {
            findings.add(Finding.of(
                    Target.THREADS,
                    sample(Variant.WHOLE_TWO, Run::perSecond).over(sample(Variant.WHOLE, Run::perSecond)),
                    "the broker competes for the same " + Runtime.getRuntime().availableProcessors()
                            + " processors, which holds two threads back more than one"));
        }
        runs.keySet().forEach(variant -> findings.addAll(rates(variant)));
        return findings;
    }

    private List<Finding> rates(Variant variant) {
        return List.of(
                Finding.info(variant.title(), "events/CPU-s", sample(variant, Run::perCpuSecond)),
                Finding.info(variant.title() + ", wall", "events/s", sample(variant, Run::perSecond)));
    }

    private void ratio(List<Finding> findings, Target target, Variant of, Variant over) {
        if (has(of, over)) {
            findings.add(Finding.of(
                    target,
                    sample(of, Run::perCpuSecond).over(sample(over, Run::perCpuSecond)),
                    "events per CPU-second"));
        }
    }

    private boolean has(Variant one, Variant other) {
        return runs.containsKey(one) && runs.containsKey(other);
    }

    private Sample sample(Variant variant, ToDoubleFunction<Run> figure) {
        return new Sample(runs.getOrDefault(variant, List.of()).stream()
                .map(figure::applyAsDouble)
                .toList());
    }
}
