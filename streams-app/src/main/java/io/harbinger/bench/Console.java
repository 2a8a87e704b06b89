package io.harbinger.bench;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.worker.Order;
import io.harbinger.runtime.terminal.Progress;
import io.harbinger.runtime.terminal.Terminal;
import io.harbinger.topology.Topics;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows what goes on, on standard error. */
final class Console {

    private final PrintStream err;
    private final InstantSource clock;

    Console(PrintStream err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
    }

    void say(String line) {
        err.println(line);
    }

    void write(Rig rig, Topics topics, int partitions, Workload workload) {
        try (Progress progress = progress("writing the log", workload.events())) {
            rig.write(topics, partitions, workload, progress::at);
            progress.at(workload.events());
        }
    }

    Map<String, String> run(Rig rig, String title, int round, List<String> jvmOptions, Order order, Workload workload)
            throws InterruptedException {
        String label = "round " + round + ", " + title;
        if (!Terminal.isInteractive()) {
            return rig.run(title, jvmOptions, order, done -> {});
        }
        try (Progress progress = progress(label, workload.events())) {
            Map<String, String> answers = rig.run(title, jvmOptions, order, progress::at);
            progress.at(workload.events());
            return answers;
        }
    }

    void ran(String title, int round, Run run) {
        err.printf(
                Locale.ROOT,
                "round %d, %-34s %,11.0f events/CPU-s %,11.0f events/s  %5.2f µs CPU/event  %,d MiB  %s%n",
                round,
                title + ":",
                run.perCpuSecond(),
                run.perSecond(),
                run.cpuMicrosPerEvent(),
                run.peakBytes() >> 20,
                shares(run));
    }

    private static String shares(Run run) {
        StringBuilder text = new StringBuilder();
        run.threadShares().forEach((family, share) -> {
            if (share >= 0.01) {
                text.append(String.format(Locale.ROOT, "%s %.0f %%  ", family, share * 100));
            }
        });
        return text.toString().strip();
    }

    private Progress progress(String label, long total) {
        return new Progress(err, Terminal.isInteractive(), clock, label, "events", total);
    }
}
