package io.harbinger.bench;

import io.harbinger.app.failure.ExpectedException;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.rig.Console;
import io.harbinger.bench.rig.Rig;
import io.harbinger.bench.scenario.Crash;
import io.harbinger.bench.scenario.InstanceScaling;
import io.harbinger.bench.scenario.Live;
import io.harbinger.bench.scenario.Plan;
import io.harbinger.bench.scenario.Restore;
import io.harbinger.bench.scenario.Scaling;
import io.harbinger.bench.scenario.ScenarioContext;
import io.harbinger.bench.scenario.StoredState;
import io.harbinger.bench.scenario.Throughput;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Runs the parts of the benchmark that were asked for. */
public final class Bench {

    private final Part part;
    private final Plan plan;
    private final Console console;
    private final InstantSource clock;

    /**
     * A benchmark.
     *
     * @param err receives progress messages
     */
    public Bench(Part part, Plan plan, PrintStream err, InstantSource clock) {
        this.part = part;
        this.plan = plan;
        this.console = new Console(err, clock);
        this.clock = clock;
    }

    /**
     * Runs the part and passes its figures on.
     *
     * @param sink receives the figures of each part, as soon as it ends
     * @throws ExpectedException where a process ended badly or a variant did its work wrong
     */
    public void run(Consumer<List<Figure>> sink) throws InterruptedException {
        console.print("starting a broker");
        try (Rig rig = Rig.start()) {
            run(new ScenarioContext(rig, console, plan), sink);
        }
    }

    private void run(ScenarioContext context, Consumer<List<Figure>> sink) throws InterruptedException {
        if (part.includes(Part.CHANGELOG)) {
            sink.accept(new Live(context, clock).changelog());
        }
        if (part.includes(Part.THROUGHPUT) || part.includes(Part.THREADS)) {
            sink.accept(new Throughput(context).measure());
        }
        if (part.includes(Part.INSTANCES)) {
            sink.accept(new InstanceScaling(context).measure());
        }
        var scaling = new Scaling(context);
        if (part.includes(Part.SCALE)) {
            sink.accept(scaling.measure());
        }
        if (part.includes(Part.MEMORY)) {
            sink.accept(scaling.measureSmallHeap());
        }
        if (part.includes(Part.STATE)) {
            sink.accept(new StoredState(context).measure());
        }
        if (part.includes(Part.RESTORE)) {
            sink.accept(new Restore(context).measure());
        }
        if (part.includes(Part.CRASH)) {
            sink.accept(new Crash(context).measure());
        }
        // Last, since an alert has to be as quick on a broker that has had an hour's work.
        if (part.includes(Part.LATENCY)) {
            sink.accept(new Live(context, clock).latency());
        }
    }
}
