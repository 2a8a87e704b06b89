package io.harbinger.bench.rig;

import io.harbinger.app.terminal.Progress;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.topology.Topics;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Shows progress and results of runs on standard error. */
public final class Console {

    private final PrintStream err;
    private final InstantSource clock;

    public Console(PrintStream err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
    }

    public void print(String line) {
        err.println(line);
    }

    /** Writes a log to the broker and shows the progress. */
    public BenchLog write(Rig rig, String name, int partitions, Workload workload) {
        try (Progress progress = progress("writing log " + name, workload.events())) {
            BenchLog log = rig.write(new Topics("bench-" + name), partitions, workload, progress::at);
            progress.at(workload.events());
            return log;
        }
    }

    /**
     * Runs a worker to its end.
     *
     * @param label what it is, for people
     * @param events how many it will have done then
     */
    public WorkerRun run(Rig rig, String label, List<String> jvmOptions, WorkerOptions options, long events)
            throws InterruptedException {
        if (!Terminal.redraws()) {
            return rig.run(label, jvmOptions, options, done -> {});
        }
        try (Progress progress = progress(label, events)) {
            WorkerRun run = rig.run(label, jvmOptions, options, progress::at);
            progress.at(events);
            return run;
        }
    }

    /** Prints the rates, memory and thread shares of a run. */
    public void printUsage(String label, WorkerRun run) {
        err.printf(
                Locale.ROOT,
                "%-46s %,11.0f events/CPU-s %,11.0f events/s  %5.2f µs CPU/event  %,.0f MiB  %s%n",
                label + ":",
                run.perCpuSecond(),
                run.perSecond(),
                run.cpuMicrosPerEvent(),
                run.peakMebibytes(),
                shares(run));
    }

    private static String shares(WorkerRun run) {
        StringBuilder text = new StringBuilder();
        run.threadShares().forEach((family, share) -> {
            if (share >= 0.01) {
                text.append(String.format(Locale.ROOT, "%s %.0f %%  ", family, share * 100));
            }
        });
        return text.toString().strip();
    }

    private Progress progress(String label, long total) {
        return new Progress(err, Terminal.redraws(), clock, label, "events", total);
    }
}
