package io.harbinger.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class ThreadProgressTest {

    private final Map<MetricName, Metric> metrics = new HashMap<>();
    private final ThreadProgress progress = new ThreadProgress(() -> metrics, Duration.ofSeconds(300));

    private void add(String client, String name, double seconds) {
        var key = new MetricName(name, "consumer-metrics", "", Map.of("client-id", client));
        metrics.put(key, new Metric() {
            @Override
            public MetricName metricName() {
                return key;
            }

            @Override
            public Object metricValue() {
                return seconds;
            }
        });
    }

    @Test
    void shouldPassWhileEveryThreadPolls() {
        assertThat(progress.verdict().ok()).isTrue();
        add("harbinger-1-StreamThread-1-consumer", "last-poll-seconds-ago", -1);
        add("harbinger-1-StreamThread-2-consumer", "last-poll-seconds-ago", 300);

        assertThat(progress.verdict().ok()).isTrue();
        assertThat(progress.verdict().detail()).isEqualTo("each asked for records within 300 s");
    }

    @Test
    void shouldFailWhenOneThreadIsCaught() {
        add("harbinger-1-StreamThread-1-consumer", "last-poll-seconds-ago", 0);
        add("harbinger-1-StreamThread-2-consumer", "last-poll-seconds-ago", 301);

        assertThat(progress.verdict().ok()).isFalse();
        assertThat(progress.verdict().detail())
                .isEqualTo("the stream thread of harbinger-1-StreamThread-2-consumer has not asked for records for"
                        + " 301 s: it is caught in what it works on");
    }

    /** Those that restore, and that of the global store, need not poll. */
    @Test
    void shouldLookAtNothingElse() {
        add("harbinger-1-StreamThread-1-restore-consumer", "last-poll-seconds-ago", 900);
        add("harbinger-1-global-consumer", "last-poll-seconds-ago", 900);
        add("harbinger-1-StreamThread-1-consumer", "records-lag-max", 900);
        add("harbinger-1-StreamThread-1-producer", "last-poll-seconds-ago", 900);

        assertThat(progress.verdict().ok()).isTrue();
    }

    @Test
    void shouldWaitAsLongAsTheGroupDoes() {
        StreamsOptions options = StreamsOptions.live("app", Path.of("state"));
        var own = new ClientSettings("host:1", Map.of("main.consumer.max.poll.interval.ms", "7000"));

        assertThat(ThreadProgress.pollInterval(options.toProperties(ClientSettings.of("host:1"))))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(ThreadProgress.pollInterval(options.toProperties(own))).isEqualTo(Duration.ofSeconds(7));
    }
}
