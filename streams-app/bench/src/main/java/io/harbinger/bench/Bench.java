package io.harbinger.bench;

import io.harbinger.bench.process.ChildFailed;
import io.harbinger.bench.report.Finding;
import io.harbinger.bench.rig.Console;
import io.harbinger.bench.rig.Rig;
import io.harbinger.bench.rig.RigFailed;
import io.harbinger.bench.scenario.Crash;
import io.harbinger.bench.scenario.GateFailed;
import io.harbinger.bench.scenario.Lab;
import io.harbinger.bench.scenario.Live;
import io.harbinger.bench.scenario.Plan;
import io.harbinger.bench.scenario.Restore;
import io.harbinger.bench.scenario.Scaling;
import io.harbinger.bench.scenario.StoredState;
import io.harbinger.bench.scenario.Throughput;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Runs the parts asked for and returns what they found. */
public final class Bench {

    private final Part part;
    private final Plan plan;
    private final Console console;
    private final InstantSource clock;

    /**
     * A benchmark.
     *
     * @param err hears what goes on
     */
    public Bench(Part part, Plan plan, PrintStream err, InstantSource clock) {
        this.part = part;
        this.plan = plan;
        this.console = new Console(err, clock);
        this.clock = clock;
    }

    /**
     * Measures.
     *
     * @param found takes what each part has found, as soon as it has
     * @throws BenchException where a process ended badly or a variant did its work wrong
     */
    public void run(Consumer<List<Finding>> found) throws InterruptedException {
        console.say("starting a broker");
        try (Rig rig = Rig.start()) {
            run(new Lab(rig, console, plan), found);
        } catch (ChildFailed | GateFailed | RigFailed e) {
            throw new BenchException(String.valueOf(e.getMessage()), e);
        }
    }

    private void run(Lab lab, Consumer<List<Finding>> found) throws InterruptedException {
        // What runs by the clock comes before what leaves the broker gigabytes to write and to compact.
        if (part.includes(Part.LATENCY)) {
            found.accept(new Live(lab, clock).latency());
        }
        if (part.includes(Part.CHANGELOG)) {
            found.accept(new Live(lab, clock).changelog());
        }
        if (part.includes(Part.THROUGHPUT) || part.includes(Part.THREADS)) {
            found.accept(new Throughput(lab).measure());
        }
        var scaling = new Scaling(lab);
        if (part.includes(Part.SCALE)) {
            found.accept(scaling.measure());
        }
        if (part.includes(Part.MEMORY)) {
            found.accept(scaling.squeeze());
        }
        if (part.includes(Part.STATE)) {
            found.accept(new StoredState(lab).measure());
        }
        if (part.includes(Part.RESTORE)) {
            found.accept(new Restore(lab).measure());
        }
        if (part.includes(Part.CRASH)) {
            found.accept(new Crash(lab).measure());
        }
    }
}
