package io.harbinger.bench.scenario;

import io.harbinger.bench.report.Finding;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.Changelogs;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.rig.Run;
import io.harbinger.bench.stats.Sample;
import io.harbinger.bench.worker.Catalogues;
import io.harbinger.bench.worker.Order;
import java.util.ArrayList;
import java.util.List;

/** How fast a lost state comes back, against a bare consumer of the same changelogs. */
public final class Restore {

    private final Lab lab;
    private final Log log;

    public Restore(Lab lab) {
        this.lab = lab;
        this.log = lab.main();
    }

    /** One stream thread, since the bare consumer is one thread too. */
    public List<Finding> measure() throws InterruptedException {
        String application = lab.newApplication();
        String heap = lab.plan().engine().heap();
        Run made = lab.run("making changelogs", heap, lab.order("pipeline", log, application, Catalogues.SHIPPED), log);
        lab.check("making changelogs", log, Catalogues.SHIPPED, made);
        Changelogs changelogs = Changelogs.of(lab.rig().clients(), application);
        long records = changelogs.records();
        Order bare = lab.order("poll", log, application, Catalogues.SHIPPED)
                .with("topic", String.join(",", changelogs.topics()))
                .with("events", records);
        Order restore =
                lab.order("restore", log, application, Catalogues.SHIPPED).with("threads", 1);
        List<Run> reads = new ArrayList<>();
        List<Run> restores = new ArrayList<>();
        for (int round = 1; round <= lab.plan().rounds(); round++) {
            reads.add(lab.run("round " + round + ", bare read of the changelogs", heap, bare, log));
            lab.rig().dropState();
            restores.add(lab.run("round " + round + ", restore", heap, restore, log));
        }
        lab.forget(log, application);
        return findings(records, reads, restores);
    }

    private static List<Finding> findings(long records, List<Run> reads, List<Run> restores) {
        Sample read = new Sample(reads.stream().map(Run::perSecond).toList());
        Sample cold = new Sample(
                reads.stream().map(run -> records * 1e9 / run.number("cold")).toList());
        Sample restored = new Sample(restores.stream().map(Run::perSecond).toList());
        Sample running = new Sample(
                restores.stream().map(run -> run.number("running") / 1e9).toList());
        return List.of(
                Finding.of(
                        Target.RESTORE,
                        restored.over(read),
                        records + " records; restore in a fresh process, bare read warmed up"),
                Finding.info("restore ÷ bare read, both in fresh processes", "", restored.over(cold)),
                Finding.info("restore", "records/s", restored),
                Finding.info("bare read of the changelogs", "records/s", read),
                Finding.info("from start without state until all tasks run", "s", running));
    }
}
