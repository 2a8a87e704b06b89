package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Finding;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.rig.Run;
import io.harbinger.bench.stats.Sample;
import io.harbinger.bench.worker.Catalogues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** As many events from few subjects and from very many: what a subject more costs, in time and in memory. */
public final class Scaling {

    /** A heap that is too small makes events so slow that a part of them has to do. */
    private static final int SQUEEZED_ONE_IN = 4;

    private final Lab lab;
    private final Plan.Scale scale;
    private final Map<Integer, Log> logs = new HashMap<>();

    public Scaling(Lab lab) {
        this.lab = lab;
        this.scale = lab.plan().scale();
    }

    /** The log of so many nodes, written when first asked for. */
    private Log log(int nodes) {
        return logs.computeIfAbsent(
                nodes,
                each -> lab.write(
                        each + "-nodes", scale.workload(each, lab.plan().workload())));
    }

    /** Few and many in turn. */
    public List<Finding> measure() throws InterruptedException {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 1; round <= lab.plan().rounds(); round++) {
            ofFew.add(run(log(scale.few()), round, scale.heap()).cpuMicrosPerEvent());
            Run run = run(log(scale.many()), round, scale.heap());
            ofMany.add(run.cpuMicrosPerEvent());
            memory.add(run.peakMebibytes());
        }
        String both = String.format(Locale.ROOT, "%,d and %,d subjects, one indicator", scale.many(), scale.few());
        return List.of(
                Finding.of(Target.SCALE, new Sample(ofMany).over(new Sample(ofFew)), both),
                Finding.of(Target.MEMORY, new Sample(memory), subjects() + ", -Xmx" + scale.heap()),
                Finding.info("CPU per event at few subjects", "µs", new Sample(ofFew)),
                Finding.info("CPU per event at most subjects", "µs", new Sample(ofMany)));
    }

    /** Many subjects in a heap that cannot hold them: slower, but right, and it does not die. */
    public List<Finding> squeeze() throws InterruptedException {
        Workload most = scale.workload(scale.many(), lab.plan().workload());
        Log log = lab.write(
                "squeezed", new Workload(most.nodes(), most.events() / SQUEEZED_ONE_IN, most.interval(), most.seed()));
        Run run = run(log, 1, scale.smallHeap());
        String where = subjects() + ", -Xmx" + scale.smallHeap();
        return List.of(
                Finding.info(
                        "state larger than the heap (" + where + "): rate", "events/s", Sample.of(run.perSecond())),
                Finding.info(
                        "state larger than the heap (" + where + "): peak resident",
                        "MiB",
                        Sample.of(run.peakMebibytes())));
    }

    private Run run(Log log, int round, String heap) throws InterruptedException {
        String application = lab.newApplication();
        String label = String.format(
                Locale.ROOT,
                "round %d, %,d subjects, -Xmx%s",
                round,
                log.workload().nodes(),
                heap);
        Run run = lab.run(label, heap, lab.order("pipeline", log, application, Catalogues.SCALE), log);
        lab.check(label, log, Catalogues.SCALE, run);
        lab.forget(log, application);
        return run;
    }

    private String subjects() {
        return String.format(Locale.ROOT, "%,d subjects, one indicator", scale.many());
    }
}
