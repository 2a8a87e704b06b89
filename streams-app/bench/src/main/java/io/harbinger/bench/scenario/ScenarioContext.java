package io.harbinger.bench.scenario;

import io.harbinger.bench.load.ReferenceMinutes;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.Cleanup;
import io.harbinger.bench.rig.Console;
import io.harbinger.bench.rig.OutputTotals;
import io.harbinger.bench.rig.Rig;
import io.harbinger.bench.rig.WorkerRun;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.bench.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** What scenarios share: the rig, the plan, the main log, and the checked outputs of pipelines. */
public final class ScenarioContext {

    private final Rig rig;
    private final Console console;
    private final Plan plan;
    private final Map<String, OutputTotals> checked = new HashMap<>();
    private final Map<String, JobOutputs.Totals> jobs = new HashMap<>();
    private @Nullable BenchLog main;
    private int applications;

    public ScenarioContext(Rig rig, Console console, Plan plan) {
        this.rig = rig;
        this.console = console;
        this.plan = plan;
    }

    Rig rig() {
        return rig;
    }

    Console console() {
        return console;
    }

    Plan plan() {
        return plan;
    }

    /** The main log, written when first asked for. */
    BenchLog main() {
        if (main == null) {
            main = write("main", plan.workload());
        }
        return main;
    }

    BenchLog write(String name, Workload workload) {
        return console.write(rig, name, plan.engine().partitions(), workload);
    }

    /** An application id that nothing has used. */
    String newApplication() {
        applications++;
        return "bench-app-" + applications;
    }

    /** JVM options of a measured process. */
    List<String> jvmOptions(String heap) {
        List<String> options = new ArrayList<>(plan.engine().jvmOptions());
        options.add("-Xmx" + heap);
        return options;
    }

    /** The options of a worker for a log and the engine; exactly-once, the last part of the log measured. */
    WorkerOptions options(String role, BenchLog log, String application, String catalogue) {
        return WorkerOptions.forRole(role)
                .with("app", application)
                .with("guarantee", StreamsConfig.EXACTLY_ONCE_V2)
                .with("catalogue", catalogue)
                .with("topic", log.topics().sensorReadings())
                .with("prefix", log.topics().prefix())
                .with("partitions", log.partitions())
                .with("threads", plan.engine().threads())
                .with("commit", plan.engine().commitMillis())
                .with("warm", Plan.warm(log.workload()))
                .with("events", log.workload().events())
                .with("end", log.workload().end());
    }

    /** Runs a worker to its end and shows what it used. */
    WorkerRun run(String label, String heap, WorkerOptions options, BenchLog log) throws InterruptedException {
        return run(label, jvmOptions(heap), options, log);
    }

    /** The same with these JVM options. */
    WorkerRun run(String label, List<String> jvmOptions, WorkerOptions options, BenchLog log)
            throws InterruptedException {
        WorkerRun run =
                console.run(rig, label, jvmOptions, options, log.workload().events());
        console.printUsage(label, run);
        return run;
    }

    /**
     * Checks a pipeline's outputs over a log: of the first run with a catalogue in full, of later runs against the first.
     */
    OutputTotals check(String label, BenchLog log, String catalogue, WorkerRun run) {
        OutputTotals outputs = checkOutputs(label, log, catalogue);
        CorrectnessGate.checkPipeline(label, log.workload().events(), run, outputs);
        return outputs;
    }

    /** The same, of whatever wrote the outputs. */
    OutputTotals checkOutputs(String label, BenchLog log, String catalogue) {
        OutputTotals expected = checked.get(key(log, catalogue));
        OutputTotals outputs = expected == null ? checkInFull(label, log, catalogue) : read(log);
        if (expected != null) {
            CorrectnessGate.checkSame(label, expected, outputs);
        }
        checked.put(key(log, catalogue), outputs);
        return outputs;
    }

    /** Checks the outputs of another engine's core job in full, and against those of the engine that ran before. */
    void checkPeer(String label, BenchLog log, WorkerRun run) {
        OutputTotals outputs = checkInFull(label, log, BenchCatalogues.CORE);
        CorrectnessGate.checkPipeline(label, log.workload().events(), run, outputs);
    }

    /** The outputs of pipelines with a catalogue over a log; null before the first run. */
    @Nullable OutputTotals checkedOutputs(BenchLog log, String catalogue) {
        return checked.get(key(log, catalogue));
    }

    /** Everything that is on the output topics of a log. */
    OutputTotals read(BenchLog log) {
        return OutputTotals.read(rig.clients(), log.topics(), OutputTotals.IGNORE);
    }

    /** Removes the outputs and the state of an application from the broker and from disk. */
    void cleanUp(BenchLog log, String application) throws InterruptedException {
        try (var cleanup = new Cleanup(rig.clients())) {
            cleanup.remove(log, application);
        }
        rig.dropState();
    }

    private OutputTotals checkInFull(String label, BenchLog log, String catalogue) {
        var check =
                new OutputCheck(label, BenchCatalogues.meanOfMinute(catalogue), new ReferenceMinutes(log.workload()));
        var job = new JobOutputs();
        OutputTotals outputs = OutputTotals.read(rig.clients(), log.topics(), OutputTotals.Listener.both(check, job));
        check.finish();
        if (!catalogue.equals(BenchCatalogues.SHIPPED)) {
            // The shipped catalogue needs an hour of history.
            check.requireAlerts();
        }
        JobOutputs.Totals first = jobs.putIfAbsent(key(log, catalogue), job.totals());
        if (first != null) {
            CorrectnessGate.checkSameJob(label, first, job.totals());
        }
        return outputs;
    }

    private static String key(BenchLog log, String catalogue) {
        return log.topics().prefix() + " " + catalogue;
    }
}
