package io.harbinger.bench.scenario;

import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.OutputTotals;
import io.harbinger.bench.rig.WorkerRun;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.bench.worker.WorkerOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kills the application repeatedly while it works, and checks that no output was lost or doubled. */
public final class Crash {

    private static final int KILLS = 3;

    /** The session timeout: a killed member is replaced after so long, not after the default 45 seconds. */
    private static final int SESSION_MILLIS = 10_000;

    private final ScenarioContext context;
    private final BenchLog log;

    public Crash(ScenarioContext context) {
        this.context = context;
        this.log = context.main();
    }

    /** The outputs must be those of an undisturbed run, to the byte. */
    public List<Figure> measure() throws InterruptedException {
        OutputTotals undisturbed = undisturbed();
        String application = context.newApplication();
        WorkerOptions options = context.options("drain", log, application, BenchCatalogues.SHIPPED)
                .with("session", SESSION_MILLIS);
        List<String> jvm = context.jvmOptions(context.plan().engine().heap());
        long part = log.workload().events() / (KILLS + 1);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ChildJvm child = context.rig().start("application to be killed", jvm, options)) {
                child.awaitProgress(part);
                child.kill();
            }
            context.console().print("killed the application, " + kill + " of " + KILLS);
        }
        try (ChildJvm child = context.rig().start("application after its crashes", jvm, options)) {
            child.finish(done -> {});
        }
        OutputTotals outputs = context.read(log);
        context.cleanUp(log, application);
        CorrectnessGate.checkSame("after " + KILLS + " kills (SIGKILL)", undisturbed, outputs);
        return List.of(Figure.info(
                "outputs lost or doubled after " + KILLS + " kills, of "
                        + (outputs.values() + outputs.scores() + outputs.alerts()),
                "",
                RoundValues.of(0)));
    }

    private OutputTotals undisturbed() throws InterruptedException {
        @Nullable OutputTotals known = context.checkedOutputs(log, BenchCatalogues.SHIPPED);
        if (known != null) {
            return known;
        }
        String application = context.newApplication();
        String label = "undisturbed run";
        WorkerRun run = context.run(
                label,
                context.plan().engine().heap(),
                context.options("pipeline", log, application, BenchCatalogues.SHIPPED),
                log);
        OutputTotals outputs = context.check(label, log, BenchCatalogues.SHIPPED, run);
        context.cleanUp(log, application);
        return outputs;
    }
}
