package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.WorkerRun;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.BenchCatalogues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** As many events from few subjects and from very many: the cost of one more subject, in time and in memory. */
public final class Scaling {

    /**
     * With a heap that is too small each event takes much longer, so only this share of the events is read; nodes report
     * as much less often, so that the log is as long in event time, and panes of all of them close at once.
     */
    private static final int SMALL_HEAP_ONE_IN = 4;

    /** Subjects with the shipped catalogue, which take some 3 kB each. */
    private static final int SHIPPED_ONE_IN = 8;

    /** So many times as long between two readings of theirs: some minutes close within as many events. */
    private static final int SHIPPED_INTERVAL = 10;

    private final ScenarioContext context;
    private final Plan.Scale scale;
    private final Map<Integer, BenchLog> logs = new HashMap<>();

    public Scaling(ScenarioContext context) {
        this.context = context;
        this.scale = context.plan().scale();
    }

    /** The log of so many nodes, written when first asked for. */
    private BenchLog log(int nodes) {
        return logs.computeIfAbsent(
                nodes,
                each -> context.write(
                        each + "-nodes", scale.workload(each, context.plan().workload())));
    }

    /** Measures few and many subjects in turn, once per round. */
    public List<Figure> measure() throws InterruptedException {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 1; round <= context.plan().rounds(); round++) {
            ofFew.add(run(log(scale.few()), round, scale.heap(), BenchCatalogues.SCALE)
                    .cpuMicrosPerEvent());
            WorkerRun run = run(log(scale.many()), round, scale.heap(), BenchCatalogues.SCALE);
            ofMany.add(run.cpuMicrosPerEvent());
            memory.add(run.peakMebibytes());
        }
        String both = String.format(Locale.ROOT, "%,d and %,d subjects, one indicator", scale.many(), scale.few());
        return List.of(
                Figure.of(Target.SCALE, new RoundValues(ofMany).over(new RoundValues(ofFew)), both),
                Figure.of(Target.MEMORY, new RoundValues(memory), subjects() + ", -Xmx" + scale.heap()),
                Figure.info("CPU per event at few subjects", "µs", new RoundValues(ofFew)),
                Figure.info("CPU per event at most subjects", "µs", new RoundValues(ofMany)));
    }

    /**
     * Many subjects in a heap that cannot hold them: slower, but correct, and without running out of memory. With one
     * indicator, and fewer with the shipped catalogue, of which each takes several times as much.
     */
    public List<Figure> measureSmallHeap() throws InterruptedException {
        Workload most = scale.workload(scale.many(), context.plan().workload());
        Workload squeezed = new Workload(
                most.nodes(),
                most.events() / SMALL_HEAP_ONE_IN,
                most.interval().multipliedBy(SMALL_HEAP_ONE_IN),
                most.seed());
        Workload shipped = new Workload(
                Math.max(1, most.nodes() / SHIPPED_ONE_IN),
                squeezed.events() / 2,
                most.interval().multipliedBy(SHIPPED_INTERVAL),
                most.seed());
        List<Figure> figures = new ArrayList<>(smallHeap("squeezed", squeezed, BenchCatalogues.SCALE, "one indicator"));
        figures.addAll(smallHeap("squeezed-shipped", shipped, BenchCatalogues.SHIPPED, "shipped catalogue"));
        return figures;
    }

    private List<Figure> smallHeap(String name, Workload workload, String catalogue, String indicators)
            throws InterruptedException {
        WorkerRun run = run(context.write(name, workload), 1, scale.smallHeap(), catalogue);
        String what = String.format(
                Locale.ROOT,
                "state larger than the heap (%,d subjects, %s, -Xmx%s)",
                workload.nodes(),
                indicators,
                scale.smallHeap());
        return List.of(
                Figure.info(what + ": rate", "events/s", RoundValues.of(run.perSecond())),
                Figure.info(what + ": peak resident", "MiB", RoundValues.of(run.peakMebibytes())));
    }

    private WorkerRun run(BenchLog log, int round, String heap, String catalogue) throws InterruptedException {
        String application = context.newApplication();
        String label = String.format(
                Locale.ROOT,
                "round %d, %,d subjects, -Xmx%s",
                round,
                log.workload().nodes(),
                heap);
        WorkerRun run = context.run(label, heap, context.options("pipeline", log, application, catalogue), log);
        context.check(label, log, catalogue, run);
        context.cleanUp(log, application);
        return run;
    }

    private String subjects() {
        return String.format(Locale.ROOT, "%,d subjects, one indicator", scale.many());
    }
}
