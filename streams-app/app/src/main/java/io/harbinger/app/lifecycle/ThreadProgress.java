package io.harbinger.app.lifecycle;

import io.harbinger.app.observe.Health.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Whether every stream thread still comes round to ask for records. One that does not for longer than its group waits
 * ({@code max.poll.interval.ms}) has lost its partitions to others, and is caught in what it works on: an endless loop,
 * a lock. A thread without work asks all the time.
 */
final class ThreadProgress {

    private static final String SINCE_POLL = "last-poll-seconds-ago";

    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private final Duration most;

    /**
     * A check.
     *
     * @param metrics of all clients of the streams application
     * @param most longest time between two polls of a thread
     */
    ThreadProgress(Supplier<Map<MetricName, ? extends Metric>> metrics, Duration most) {
        this.metrics = metrics;
        this.most = most;
    }

    /** The time that an application with these properties has between two polls. */
    static Duration pollInterval(Properties properties) {
        String key = ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG;
        Object usual = ConsumerConfig.configDef().defaultValues().get(key);
        Object millis = new StreamsConfig(properties)
                .getMainConsumerConfigs("group", "client", 0)
                .getOrDefault(key, usual);
        return Duration.ofMillis(Long.parseLong(String.valueOf(millis)));
    }

    Verdict verdict() {
        return metrics.get().entrySet().stream()
                .filter(metric -> isThread(metric.getKey()))
                .max(Comparator.comparingDouble(metric -> seconds(metric.getValue())))
                .map(slowest -> verdict(client(slowest.getKey()), seconds(slowest.getValue())))
                .orElseGet(() -> Verdict.passed("no stream threads yet"));
    }

    private Verdict verdict(String client, double seconds) {
        if (seconds * 1000 <= most.toMillis()) {
            return Verdict.passed("each asked for records within " + Math.max(0, (long) seconds) + " s");
        }
        return Verdict.failed("the stream thread of " + client + " has not asked for records for " + (long) seconds
                + " s: it is caught in what it works on");
    }

    private static boolean isThread(MetricName name) {
        String client = client(name);
        return name.name().equals(SINCE_POLL)
                && client.contains("-StreamThread-")
                && client.endsWith("-consumer")
                && !client.endsWith("-restore-consumer");
    }

    private static String client(MetricName name) {
        return name.tags().getOrDefault("client-id", "");
    }

    private static double seconds(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
    }
}
