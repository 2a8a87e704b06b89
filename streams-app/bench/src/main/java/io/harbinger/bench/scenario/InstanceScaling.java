package io.harbinger.bench.scenario;

import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.bench.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole pipeline in one process and in two that share the partitions, one stream thread each. */
public final class InstanceScaling {

    private static final int MOST = 2;

    private final ScenarioContext context;
    private final BenchLog log;

    public InstanceScaling(ScenarioContext context) {
        this.context = context;
        this.log = context.main();
    }

    /** One and two in turn, once per round; the outputs of all runs must be the same, to the byte. */
    public List<Figure> measure() throws InterruptedException {
        List<InstanceRun.Used> one = new ArrayList<>();
        List<InstanceRun.Used> two = new ArrayList<>();
        for (int round = 1; round <= context.plan().rounds(); round++) {
            one.add(run(1, round));
            two.add(run(MOST, round));
        }
        RoundValues rateOfOne = rates(one);
        RoundValues rateOfTwo = rates(two);
        return List.of(
                Figure.info("2 instances ÷ 1, wall time", "", rateOfTwo.over(rateOfOne)),
                Figure.info("CPU per event, 2 instances ÷ 1", "", costs(two).over(costs(one))),
                Figure.info("1 instance, 1 thread, wall", "events/s", rateOfOne),
                Figure.info("2 instances, 1 thread each, wall", "events/s", rateOfTwo),
                Figure.info("CPU per event of 1 instance", "µs", costs(one)),
                Figure.info("CPU per event of 2 instances", "µs", costs(two)));
    }

    private static RoundValues rates(List<InstanceRun.Used> runs) {
        return new RoundValues(runs.stream().map(InstanceRun.Used::perSecond).toList());
    }

    private static RoundValues costs(List<InstanceRun.Used> runs) {
        return new RoundValues(
                runs.stream().map(InstanceRun.Used::cpuMicrosPerEvent).toList());
    }

    private InstanceRun.Used run(int count, int round) throws InterruptedException {
        String application = context.newApplication();
        WorkerOptions options = context.options("instance", log, application, BenchCatalogues.SHIPPED)
                .with("threads", 1);
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int number = 1; number <= count; number++) {
                children.add(context.rig()
                        .startInstance(
                                number,
                                context.jvmOptions(context.plan().engine().heap()),
                                options));
            }
            long events = log.workload().events();
            InstanceRun.Used used = new InstanceRun(children, Plan.warm(log.workload()), events).measure();
            String label = "round " + round + ", instances: " + count;
            context.checkOutputs(label, log, BenchCatalogues.SHIPPED);
            print(label, used);
            context.cleanUp(log, application);
            return used;
        } finally {
            children.forEach(ChildJvm::close);
        }
    }

    private void print(String label, InstanceRun.Used used) {
        context.console()
                .print(String.format(
                        Locale.ROOT,
                        "%-46s %,11.0f events/s  %5.2f µs CPU/event  shares %s",
                        label + ":",
                        used.perSecond(),
                        used.cpuMicrosPerEvent(),
                        used.shares()));
    }
}
