package io.harbinger.app.cluster;

import io.harbinger.topology.TopicSpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How topics are created.
 *
 * @param partitions of every topic, 1 or more
 * @param replication copies of every topic; the brokers' own default when empty
 * @param retention how long records of the streams stay; the brokers' own default when empty
 * @param anyTime whether records are kept for ever and may carry any timestamp, as an isolated run needs, which has
 *     its topics for itself: its events may lie years back or ahead, and default retention would delete them
 */
public record TopicLayout(int partitions, Optional<Short> replication, Optional<Duration> retention, boolean anyTime) {

    public TopicLayout {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, was " + partitions);
        }
    }

    public static TopicLayout live(int partitions) {
        return new TopicLayout(partitions, Optional.empty(), Optional.empty(), false);
    }

    /** For a replay or a demo. */
    public static TopicLayout isolated(int partitions) {
        return new TopicLayout(partitions, Optional.empty(), Optional.empty(), true);
    }

    public TopicLayout withReplication(short copies) {
        return new TopicLayout(partitions, Optional.of(copies), retention, anyTime);
    }

    public TopicLayout withRetention(Duration time) {
        return new TopicLayout(partitions, replication, Optional.of(time), anyTime);
    }

    NewTopic toNewTopic(TopicSpec spec) {
        return new NewTopic(spec.name(), Optional.of(spec.single() ? 1 : partitions), replication)
                .configs(config(spec));
    }

    private Map<String, String> config(TopicSpec spec) {
        var config = new HashMap<String, String>();
        TopicSetting.of(spec).forEach(setting -> config.put(setting.key(), setting.value()));
        if (!spec.compacted()) {
            retention.ifPresent(time -> config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())));
        }
        if (anyTime) {
            config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
            // Old times roll segments at once, and the cleaner would take transitions before they have been read.
            config.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(Long.MAX_VALUE));
            config.put(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
            config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        }
        return config;
    }
}
