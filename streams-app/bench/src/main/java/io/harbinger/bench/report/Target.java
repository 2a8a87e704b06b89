package io.harbinger.bench.report;

/** The targets of the pipeline: what each figure must and should reach. */
public enum Target {
    WHOLE_TO_DECODE("whole pipeline ÷ poll + decode", "", true, 0.30, 0.45),
    CORE_TO_DECODE("one-indicator core job ÷ poll + decode", "", true, 0.50, 0.60),
    WHOLE_TO_NAIVE("whole pipeline ÷ naive DSL with one aggregate", "", true, 2.0, 3.0),
    SCALE("CPU per event, most subjects ÷ fewest", "", false, 1.8, 1.4),
    THREADS("2 stream threads ÷ 1, wall time", "", true, 1.6, 1.9),
    STATE("stored state per (subject, indicator)", "bytes", false, 300, 150),
    CHANGELOG("changelog records ÷ events, realistic rate", "", false, 1.1, 1.05),
    RESTORE("restore records/s ÷ bare read of the changelog", "", true, 0.3, 0.5),
    LATENCY("p99 event→alert, read_committed", "ms", false, 150, 100),
    MEMORY("peak resident memory at most subjects", "MiB", false, 3072, 1536);

    private final String title;
    private final String unit;
    private final boolean atLeast;
    private final double must;
    private final double goal;

    Target(String title, String unit, boolean atLeast, double must, double goal) {
        this.title = title;
        this.unit = unit;
        this.atLeast = atLeast;
        this.must = must;
        this.goal = goal;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public double must() {
        return must;
    }

    public double goal() {
        return goal;
    }

    /** {@code ≥} where more is better, else {@code ≤}. */
    public String sign() {
        return atLeast ? "≥" : "≤";
    }

    /** What a median reaches: {@code goal}, {@code must} or {@code no}. */
    public String met(double median) {
        return reaches(median, goal) ? "goal" : reaches(median, must) ? "must" : "no";
    }

    private boolean reaches(double median, double limit) {
        return atLeast ? median >= limit : median <= limit;
    }
}
