package io.harbinger.bench.command;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.scenario.Plan;
import io.harbinger.bench.scenario.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of {@code bench}: the plan of a benchmark. */
final class BenchOptions {

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "32000000",
            description = "Readings in the main log (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Nodes that report in it (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "1",
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
            defaultValue = "1",
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
            description = "Decides every value in the logs (default: ${DEFAULT-VALUE}).")
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
            description = "Variants of throughput to run: ${COMPLETION-CANDIDATES} (default: all but Flink).")
    private List<Variant> only = new ArrayList<>();

    @Option(
            names = "--few",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Subjects of the smaller log of scale (default: ${DEFAULT-VALUE}).")
    private int few;

    @Option(
            names = "--many",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Subjects of the larger log of scale and memory (default: ${DEFAULT-VALUE}).")
    private int many;

    @Option(
            names = "--scale-events",
            paramLabel = "N",
            defaultValue = "16000000",
            description = "Readings in each of the two (default: ${DEFAULT-VALUE}).")
    private long scaleEvents;

    @Option(
            names = "--scale-heap",
            paramLabel = "SIZE",
            defaultValue = "3000m",
            description = "-Xmx for many subjects (default: ${DEFAULT-VALUE}).")
    private String scaleHeap = "3000m";

    @Option(
            names = "--small-heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "-Xmx that cannot hold many subjects (default: ${DEFAULT-VALUE}).")
    private String smallHeap = "512m";

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Events per second of changelog and latency (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--live-nodes",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Nodes that report in them (default: ${DEFAULT-VALUE}).")
    private int liveNodes;

    @Option(
            names = "--live-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long each of them is measured (default: ${DEFAULT-VALUE}).")
    private int liveSeconds;

    /**
     * The plan.
     *
     * @param usual variants where none are named
     * @throws IllegalArgumentException where an option has an impossible value
     */
    Plan plan(Set<Variant> usual) {
        return new Plan(
                new Workload(nodes, events, Duration.ofSeconds(interval), seed),
                new Plan.Engine(partitions, threads, commit, heap, jvmOptions),
                rounds,
                only.isEmpty() ? usual : EnumSet.copyOf(only),
                new Plan.Scale(few, many, scaleEvents, scaleHeap, smallHeap),
                new Plan.Pace(liveNodes, rate, Duration.ofSeconds(liveSeconds)));
    }
}
