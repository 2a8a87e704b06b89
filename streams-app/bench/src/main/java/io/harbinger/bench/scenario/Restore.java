package io.harbinger.bench.scenario;

import io.harbinger.bench.report.Figure;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.Changelogs;
import io.harbinger.bench.rig.WorkerRun;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.bench.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.List;

/** How fast a lost state is restored, against a bare consumer of the same changelogs. */
public final class Restore {

    private final ScenarioContext context;
    private final BenchLog log;

    public Restore(ScenarioContext context) {
        this.context = context;
        this.log = context.main();
    }

    /** One stream thread, since the bare consumer is one thread too. */
    public List<Figure> measure() throws InterruptedException {
        String application = context.newApplication();
        String heap = context.plan().engine().heap();
        WorkerRun made = context.run(
                "making changelogs", heap, context.options("pipeline", log, application, BenchCatalogues.SHIPPED), log);
        context.check("making changelogs", log, BenchCatalogues.SHIPPED, made);
        Changelogs changelogs = Changelogs.of(context.rig().clients(), application);
        long records = changelogs.records();
        WorkerOptions bare = context.options("poll", log, application, BenchCatalogues.SHIPPED)
                .with("topic", String.join(",", changelogs.topics()))
                .with("events", records);
        WorkerOptions restore = context.options("restore", log, application, BenchCatalogues.SHIPPED)
                .with("threads", 1);
        List<WorkerRun> reads = new ArrayList<>();
        List<WorkerRun> restores = new ArrayList<>();
        for (int round = 1; round <= context.plan().rounds(); round++) {
            reads.add(context.run("round " + round + ", bare read of the changelogs", heap, bare, log));
            context.rig().dropState();
            restores.add(context.run("round " + round + ", restore", heap, restore, log));
        }
        context.cleanUp(log, application);
        return figures(records, reads, restores);
    }

    private static List<Figure> figures(long records, List<WorkerRun> reads, List<WorkerRun> restores) {
        RoundValues read =
                new RoundValues(reads.stream().map(WorkerRun::perSecond).toList());
        RoundValues cold = new RoundValues(
                reads.stream().map(run -> records * 1e9 / run.number("cold")).toList());
        RoundValues restored =
                new RoundValues(restores.stream().map(WorkerRun::perSecond).toList());
        RoundValues running = new RoundValues(
                restores.stream().map(run -> run.number("running") / 1e9).toList());
        return List.of(
                Figure.of(
                        Target.RESTORE,
                        restored.over(read),
                        records + " records; restore in a fresh process, bare read warmed up"),
                Figure.info("restore ÷ bare read, both in fresh processes", "", restored.over(cold)),
                Figure.info("restore", "records/s", restored),
                Figure.info("bare read of the changelogs", "records/s", read),
                Figure.info("from start without state until all tasks run", "s", running));
    }
}
