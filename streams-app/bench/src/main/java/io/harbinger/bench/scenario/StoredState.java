package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Finding;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.Changelogs;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.rig.Outputs;
import io.harbinger.bench.rig.Run;
import io.harbinger.bench.stats.Sample;
import io.harbinger.bench.worker.Catalogues;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How much is stored of a subject once its history is full: what a compacted copy of the changelogs holds. */
public final class StoredState {

    private static final int NODES = 500;
    private static final long MINUTES = 180;

    private final Lab lab;
    private final Log log;

    public StoredState(Lab lab) {
        this.lab = lab;
        Workload main = lab.plan().workload();
        long events = NODES * MINUTES * 60 / main.interval().toSeconds();
        this.log = lab.write("state", new Workload(NODES, events, main.interval(), main.seed()));
    }

    /** The shipped catalogue, whose subjects share one row, and one indicator, which bears its row alone. */
    public List<Finding> measure() throws InterruptedException {
        Stored shipped = stored(Catalogues.SHIPPED);
        Stored alone = stored(Catalogues.CORE);
        return List.of(
                Finding.of(
                        Target.STATE,
                        Sample.of(Math.max(shipped.row(), alone.row())),
                        String.format(
                                Locale.ROOT,
                                "keys and values of rows, history full after %s; shipped catalogue %.0f, one indicator"
                                        + " alone %.0f",
                                Duration.ofMinutes(MINUTES),
                                shipped.row(),
                                alone.row())),
                Finding.info(
                        "journal beside it: readings of open panes, per subject", "bytes", Sample.of(alone.journal())));
    }

    /**
     * What is stored.
     *
     * @param row bytes per subject and indicator
     * @param journal bytes per subject
     */
    private record Stored(double row, double journal) {}

    private Stored stored(String catalogue) throws InterruptedException {
        String application = lab.newApplication();
        String label = "stored state, " + catalogue + " catalogue";
        Run run = lab.run(label, lab.plan().engine().heap(), lab.order("pipeline", log, application, catalogue), log);
        lab.check(label, log, catalogue, run);
        var series = new SeriesCount(catalogue);
        Outputs.read(lab.rig().clients(), log.topics(), series);
        Changelogs.Live live = Changelogs.of(lab.rig().clients(), application).live();
        lab.forget(log, application);
        return new Stored((double) live.rows() / series.count(), (double) live.blocks() / NODES);
    }
}
