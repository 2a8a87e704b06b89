package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What to measure and how.
 *
 * @param workload the main log
 * @param engine how every measured process runs
 * @param rounds every variant runs once in each
 * @param variants which to compare over the main log
 * @param scale the logs of few and of many subjects
 * @param pace the live load
 */
public record Plan(Workload workload, Engine engine, int rounds, Set<Variant> variants, Scale scale, Pace pace) {

    private static final double WARM_SHARE = 0.7;

    public Plan {
        require("rounds", rounds, 1, 100);
        variants = Set.copyOf(variants);
        if (variants.stream().anyMatch(Variant::isPeer)) {
            // Whether it is there is known only on request: before the log is written.
            FlinkPeer.jvmOptions();
        }
    }

    /**
     * How measured processes run.
     *
     * @param partitions of every topic
     * @param threads stream threads
     * @param commitMillis commit interval of the streams applications
     * @param heap as in {@code -Xmx}
     * @param jvmOptions more options
     */
    public record Engine(int partitions, int threads, int commitMillis, String heap, List<String> jvmOptions) {

        public Engine {
            require("partitions", partitions, 1, 64);
            require("threads", threads, 1, 64);
            require("commit", commitMillis, 1, 60_000);
            requireHeap("heap", heap);
            jvmOptions = List.copyOf(jvmOptions);
        }
    }

    /**
     * Logs of as many events, from few nodes and from many.
     *
     * @param heap of the process that has many subjects
     * @param smallHeap too small for all of them at once
     */
    public record Scale(int few, int many, long events, String heap, String smallHeap) {

        public Scale {
            if (few >= many) {
                throw new IllegalArgumentException("few nodes must be fewer than many, were " + few + " and " + many);
            }
            requireHeap("heap of many nodes", heap);
            requireHeap("small heap", smallHeap);
        }

        Workload workload(int nodes, Workload like) {
            return new Workload(nodes, events, like.interval(), like.seed());
        }
    }

    /**
     * A live load.
     *
     * @param nodes that report in turn
     * @param perSecond events per second, of all together
     * @param time how long it is measured
     */
    public record Pace(int nodes, int perSecond, Duration time) {

        public Pace {
            require("rate", perSecond, 1, 10_000_000);
            require("live nodes", nodes, 1, 10_000_000);
            require("live seconds", (int) time.toSeconds(), 1, 86_400);
        }
    }

    /** Events that only warm up. */
    static long warm(Workload workload) {
        return Math.round(workload.events() * WARM_SHARE);
    }

    private static void requireHeap(String name, String heap) {
        if (!heap.matches("[1-9][0-9]*[kmgKMG]")) {
            throw new IllegalArgumentException(name + " must be like 512m or 2g, was '" + heap + "'");
        }
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", was " + value);
        }
    }
}
