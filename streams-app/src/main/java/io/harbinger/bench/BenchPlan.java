package io.harbinger.bench;

import io.harbinger.bench.load.Workload;
import java.util.List;
import java.util.Set;

/**
 * What to measure and how.
 *
 * @param workload the log
 * @param partitions of every topic
 * @param threads stream threads
 * @param rounds every variant runs once in each
 * @param commitMillis commit interval of the streams applications
 * @param heap of every measured JVM, as in {@code -Xmx}
 * @param jvmOptions more options of every measured JVM
 * @param variants which to measure
 */
public record BenchPlan(
        Workload workload,
        int partitions,
        int threads,
        int rounds,
        int commitMillis,
        String heap,
        List<String> jvmOptions,
        Set<Variant> variants) {

    private static final double WARM_SHARE = 1.0 / 3;

    public BenchPlan {
        require("partitions", partitions, 1, 64);
        require("threads", threads, 1, 64);
        require("rounds", rounds, 1, 100);
        require("commit", commitMillis, 1, 60_000);
        if (!heap.matches("[1-9][0-9]*[kmgKMG]")) {
            throw new IllegalArgumentException("heap must be like 512m or 2g, was '" + heap + "'");
        }
        jvmOptions = List.copyOf(jvmOptions);
        variants = Set.copyOf(variants);
    }

    /** Events that only warm up. */
    public long warmEvents() {
        return Math.round(workload.events() * WARM_SHARE);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", was " + value);
        }
    }
}
