package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.Changelogs;
import io.harbinger.bench.rig.WorkerRun;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.BenchCatalogues;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The size of the stored state of a subject with a full history: that of a compacted copy of the changelogs. */
public final class StoredState {

    private static final int NODES = 500;
    private static final long MINUTES = 180;
    private static final String SUBJECTS = "assess-subjects";

    private final ScenarioContext context;
    private final BenchLog log;

    public StoredState(ScenarioContext context) {
        this.context = context;
        Workload main = context.plan().workload();
        long events = NODES * MINUTES * 60 / main.interval().toSeconds();
        this.log = context.write("state", new Workload(NODES, events, main.interval(), main.seed()));
    }

    /**
     * The shipped catalogue, whose subjects share one row, and a catalogue of one indicator, which has a row for
     * itself.
     */
    public List<Figure> measure() throws InterruptedException {
        Stored shipped = stored(BenchCatalogues.SHIPPED);
        Stored alone = stored(BenchCatalogues.CORE);
        return List.of(
                Figure.of(
                        Target.STATE,
                        RoundValues.of(Math.max(shipped.row(), alone.row())),
                        String.format(
                                Locale.ROOT,
                                "keys and values of rows, history full after %s; shipped catalogue %.0f, one indicator"
                                        + " alone %.0f",
                                Duration.ofMinutes(MINUTES),
                                shipped.row(),
                                alone.row())),
                Figure.info(
                        "write-ahead log beside it: readings of open panes, per subject",
                        "bytes",
                        RoundValues.of(alone.log())));
    }

    /**
     * Bytes stored.
     *
     * @param row bytes per subject and indicator
     * @param log bytes of write-ahead log segments per subject
     */
    private record Stored(double row, double log) {}

    private Stored stored(String catalogue) throws InterruptedException {
        String application = context.newApplication();
        String label = "stored state, " + catalogue + " catalogue";
        WorkerRun run = context.run(
                label, context.plan().engine().heap(), context.options("pipeline", log, application, catalogue), log);
        context.check(label, log, catalogue, run);
        Changelogs changelogs = Changelogs.of(context.rig().clients(), application);
        Changelogs.Live live = changelogs.live();
        long pairs = new StoredPairs(catalogue).count(changelogs.rows(SUBJECTS));
        context.cleanUp(log, application);
        return new Stored((double) live.rows() / pairs, (double) live.segments() / NODES);
    }
}
