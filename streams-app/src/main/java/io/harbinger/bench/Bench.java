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
import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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
     * @throws CommandFailed where a process ended badly or a variant did its work wrong
     */
    public List<Finding> run() throws InterruptedException {
        console.say("starting a broker");
        try (Rig rig = Rig.start()) {
            return run(new Lab(rig, console, plan));
        } catch (ChildFailed | GateFailed | RigFailed e) {
            throw new CommandFailed(ExitCode.FAILURE, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Finding> run(Lab lab) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        if (part.includes(Part.THROUGHPUT) || part.includes(Part.THREADS)) {
            findings.addAll(new Throughput(lab).measure());
        }
        if (part.includes(Part.SCALE) || part.includes(Part.MEMORY)) {
            findings.addAll(scaling(lab));
        }
        if (part.includes(Part.STATE)) {
            findings.addAll(new StoredState(lab).measure());
        }
        if (part.includes(Part.CHANGELOG)) {
            findings.addAll(new Live(lab, clock).changelog());
        }
        if (part.includes(Part.RESTORE)) {
            findings.addAll(new Restore(lab).measure());
        }
        if (part.includes(Part.LATENCY)) {
            findings.addAll(new Live(lab, clock).latency());
        }
        if (part.includes(Part.CRASH)) {
            findings.addAll(new Crash(lab).measure());
        }
        return findings;
    }

    private List<Finding> scaling(Lab lab) throws InterruptedException {
        var scaling = new Scaling(lab);
        List<Finding> findings = new ArrayList<>();
        if (part.includes(Part.SCALE)) {
            findings.addAll(scaling.measure());
        }
        if (part.includes(Part.MEMORY)) {
            findings.addAll(scaling.squeeze());
        }
        return findings;
    }
}
