package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Minutes;
import io.harbinger.bench.rig.Cleanup;
import io.harbinger.bench.rig.Console;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.rig.Outputs;
import io.harbinger.bench.rig.Rig;
import io.harbinger.bench.rig.Run;
import io.harbinger.bench.worker.Catalogues;
import io.harbinger.bench.worker.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** What scenarios share: the rig, the plan, the main log, and what pipelines have put out so far. */
public final class Lab {

    private final Rig rig;
    private final Console console;
    private final Plan plan;
    private final Map<String, Outputs> known = new HashMap<>();
    private @Nullable Log main;
    private int applications;

    public Lab(Rig rig, Console console, Plan plan) {
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
    Log main() {
        if (main == null) {
            main = write("main", plan.workload());
        }
        return main;
    }

    Log write(String name, io.harbinger.bench.load.Workload workload) {
        return console.write(rig, name, plan.engine().partitions(), workload);
    }

    /** An application id that nothing has used. */
    String newApplication() {
        applications++;
        return "bench-app-" + applications;
    }

    /** JVM options of a measured process. */
    List<String> jvm(String heap) {
        List<String> options = new ArrayList<>(plan.engine().jvmOptions());
        options.add("-Xmx" + heap);
        return options;
    }

    /** What a worker has to know of a log and of the engine; exactly-once, the last part of the log measured. */
    Order order(String role, Log log, String application, String catalogue) {
        return Order.to(role)
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
    Run run(String label, String heap, Order order, Log log) throws InterruptedException {
        Run run = console.run(rig, label, jvm(heap), order, log.workload().events());
        console.ran(label, run);
        return run;
    }

    /** Checks what a pipeline did over a log: the first with a catalogue in full, the others against it. */
    Outputs check(String label, Log log, String catalogue, Run run) {
        Outputs expected = known.get(key(log, catalogue));
        Outputs outputs = expected == null ? checkInFull(label, log, catalogue) : read(log);
        Gate.checkPipeline(label, log.workload().events(), run, outputs);
        if (expected != null) {
            Gate.checkSame(label, expected, outputs);
        }
        known.put(key(log, catalogue), outputs);
        return outputs;
    }

    /** What pipelines with a catalogue have put out over a log; null before the first. */
    @Nullable Outputs known(Log log, String catalogue) {
        return known.get(key(log, catalogue));
    }

    /** Everything that is on the output topics of a log. */
    Outputs read(Log log) {
        return Outputs.read(rig.clients(), log.topics(), Outputs.NOBODY);
    }

    /** Removes what an application has left on the broker and on disk. */
    void forget(Log log, String application) throws InterruptedException {
        try (var cleanup = new Cleanup(rig.clients())) {
            cleanup.forget(log, application);
        }
        rig.dropState();
    }

    private Outputs checkInFull(String label, Log log, String catalogue) {
        var check = new OutputCheck(label, Catalogues.meanOfMinute(catalogue), new Minutes(log.workload()));
        Outputs outputs = Outputs.read(rig.clients(), log.topics(), check);
        check.finish();
        if (!catalogue.equals(Catalogues.SHIPPED)) {
            // The shipped catalogue wants an hour of history.
            check.requireAlerts();
        }
        return outputs;
    }

    private static String key(Log log, String catalogue) {
        return log.topics().prefix() + " " + catalogue;
    }
}
