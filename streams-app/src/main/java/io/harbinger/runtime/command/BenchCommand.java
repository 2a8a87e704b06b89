package io.harbinger.runtime.command;

import io.harbinger.bench.Bench;
import io.harbinger.bench.BenchPlan;
import io.harbinger.bench.Variant;
import io.harbinger.bench.load.Workload;
import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;
import io.harbinger.runtime.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the pipeline against the bare limit and the naive topology, on this machine. */
@Command(
        name = "bench",
        description = {
            "Measure the pipeline against a bare consumer and a naive topology, in one run on this machine.",
            "Broker and every variant in processes of their own; outputs are checked before a figure counts."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  harbinger bench",
            "  harbinger bench --events 2000000 --rounds 1 --only decode,whole",
        })
final class BenchCommand implements Callable<Integer> {

    private final Parts parts;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "4000000",
            description = "Readings in the log (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Nodes that report (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How often a node reports, in event time (default: ${DEFAULT-VALUE}).")
    private int interval;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds; each runs every variant once (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Stream threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of every topic (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--commit",
            paramLabel = "MILLIS",
            defaultValue = "100",
            description = "Commit interval (default: ${DEFAULT-VALUE}).")
    private int commit;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Decides every value in the log (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "2g",
            description = "-Xmx of every measured process (default: ${DEFAULT-VALUE}).")
    private String heap = "2g";

    @Option(
            names = "--jvm-option",
            paramLabel = "OPTION",
            description = "Another option of every measured JVM, such as -XX:StartFlightRecording=…; repeatable.")
    private List<String> jvmOptions = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "VARIANT",
            split = ",",
            description = "Variants to run: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Variant> only = new ArrayList<>();

    BenchCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        new Bench(plan(), parts.out(), parts.err(), parts.clock()).run();
        return ExitCode.OK.code();
    }

    private BenchPlan plan() {
        try {
            return new BenchPlan(
                    new Workload(nodes, events, Duration.ofSeconds(interval), seed),
                    partitions,
                    threads,
                    rounds,
                    commit,
                    heap,
                    jvmOptions,
                    only.isEmpty() ? EnumSet.allOf(Variant.class) : EnumSet.copyOf(only));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }
}
