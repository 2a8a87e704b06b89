package io.harbinger.bench.rig;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The results of one run of a worker process.
 *
 * @param results by key
 */
public record WorkerRun(Map<String, String> results) {

    private static final String THREAD = "thread.";
    private static final double NANOS = 1e9;

    public WorkerRun {
        results = Map.copyOf(results);
    }

    public String text(String key) {
        return Objects.requireNonNull(results.get(key), () -> "the worker did not report '" + key + "'");
    }

    public long number(String key) {
        return Long.parseLong(text(key));
    }

    /** Events per second of processor time of the whole process. */
    public double perCpuSecond() {
        return number("events") / (number("cpu") / NANOS);
    }

    /** Events per second that went by. */
    public double perSecond() {
        return number("events") / (number("wall") / NANOS);
    }

    public double cpuMicrosPerEvent() {
        return number("cpu") / 1e3 / number("events");
    }

    public double peakMebibytes() {
        return number("rss") / (double) (1 << 20);
    }

    /** Share of the processor time by family of threads; what no thread accounts for is {@code rest}. */
    public Map<String, Double> threadShares() {
        double cpu = number("cpu");
        Map<String, Double> shares = new TreeMap<>();
        double rest = cpu;
        for (Map.Entry<String, String> result : results.entrySet()) {
            if (result.getKey().startsWith(THREAD)) {
                double nanos = Double.parseDouble(result.getValue());
                shares.put(result.getKey().substring(THREAD.length()), nanos / cpu);
                rest -= nanos;
            }
        }
        shares.put("rest", Math.max(0, rest / cpu));
        return shares;
    }
}
