package io.harbinger.bench;

import io.harbinger.bench.load.Facts;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.worker.Order;
import io.harbinger.topology.Topics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All variants over one log, round after round, each gated by what it put out. */
final class Throughput {

    private static final Topics TOPICS = new Topics("bench-throughput");
    private static final long MINUTE = 60_000;
    private static final long TAIL = 30 * MINUTE;

    private final Rig rig;
    private final BenchPlan plan;
    private final Console console;
    private final Gate gate;
    private final long tailFrom;
    private final Map<Variant, List<Run>> runs = new EnumMap<>(Variant.class);
    private final Map<String, Outputs> outputs = new HashMap<>();

    Throughput(Rig rig, BenchPlan plan, Console console) {
        this.rig = rig;
        this.plan = plan;
        this.console = console;
        Workload workload = plan.workload();
        this.tailFrom = Math.max(Workload.START - MINUTE, workload.end() / MINUTE * MINUTE - TAIL);
        this.gate = new Gate(Facts.of(workload, tailFrom));
    }

    /** Every run of every variant, in the order of the rounds. */
    Map<Variant, List<Run>> measure() throws InterruptedException {
        console.write(rig, TOPICS, plan.partitions(), plan.workload());
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Variant variant : Variant.values()) {
                if (plan.variants().contains(variant)) {
                    Run run = run(variant, round);
                    runs.computeIfAbsent(variant, each -> new ArrayList<>()).add(run);
                    console.ran(variant.title(), round, run);
                }
            }
        }
        return runs;
    }

    /** What the pipelines put out, by catalogue. */
    Map<String, Outputs> outputs() {
        return outputs;
    }

    private Run run(Variant variant, int round) throws InterruptedException {
        String app =
                "bench-" + variant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + round;
        var jvm = new ArrayList<>(plan.jvmOptions());
        jvm.add("-Xmx" + plan.heap());
        Run run = new Run(console.run(rig, variant.title(), round, jvm, order(variant, app), plan.workload()));
        if (variant.isConsumer()) {
            gate.checkConsumer(variant, run);
        } else if (variant == Variant.NAIVE) {
            gate.checkNaive(run);
        } else {
            checkOutputs(variant, run);
        }
        if (!variant.isConsumer()) {
            try (var cleanup = new Cleanup(rig.clients())) {
                cleanup.forget(TOPICS, plan.partitions(), app);
            }
        }
        return run;
    }

    private void checkOutputs(Variant variant, Run run) {
        Outputs seen = Outputs.read(rig.clients(), TOPICS);
        gate.checkPipeline(variant, run, seen, outputs.get(catalogue(variant)));
        outputs.putIfAbsent(catalogue(variant), seen);
    }

    private Order order(Variant variant, String app) {
        return variant.order()
                .with("app", app)
                .with("topic", TOPICS.sensorReadings())
                .with("prefix", TOPICS.prefix())
                .with("catalogue", catalogue(variant))
                .with("partitions", plan.partitions())
                .with("threads", plan.threads())
                .with("commit", plan.commitMillis())
                .with("warm", plan.warmEvents())
                .with("events", plan.workload().events())
                .with("tail", tailFrom)
                .with("end", plan.workload().end());
    }

    private static String catalogue(Variant variant) {
        return variant == Variant.CORE ? "core" : "shipped";
    }
}
