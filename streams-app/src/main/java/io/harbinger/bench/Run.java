package io.harbinger.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * One run of a variant, as its process told it.
 *
 * @param answers by key
 */
record Run(Map<String, String> answers) {

    private static final String THREAD = "thread.";
    private static final double NANOS = 1e9;

    long number(String key) {
        return Long.parseLong(answers.get(key));
    }

    double perCpuSecond() {
        return number("events") / (number("cpu") / NANOS);
    }

    double perSecond() {
        return number("events") / (number("wall") / NANOS);
    }

    double cpuMicrosPerEvent() {
        return number("cpu") / 1e3 / number("events");
    }

    long peakBytes() {
        return number("rss");
    }

    /** Share of the processor time by family of threads; what no thread accounts for is {@code rest}. */
    Map<String, Double> threadShares() {
        double cpu = number("cpu");
        Map<String, Double> shares = new TreeMap<>();
        double rest = cpu;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (answer.getKey().startsWith(THREAD)) {
                double nanos = Double.parseDouble(answer.getValue());
                shares.put(answer.getKey().substring(THREAD.length()), nanos / cpu);
                rest -= nanos;
            }
        }
        shares.put("rest", Math.max(0, rest / cpu));
        return shares;
    }
}
