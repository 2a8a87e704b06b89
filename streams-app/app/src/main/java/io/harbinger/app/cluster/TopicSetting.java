package io.harbinger.app.cluster;

import io.harbinger.topology.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One setting of a topic that the application depends on.
 *
 * @param value what it is created with
 * @param bound which other values will do
 */
record TopicSetting(String key, String value, Bound bound) {

    enum Bound {
        EXACTLY(""),
        AT_LEAST("at least "),
        AT_MOST("at most ");

        private final String words;

        Bound(String words) {
            this.words = words;
        }
    }

    /** All of a topic. */
    static List<TopicSetting> of(TopicSpec spec) {
        List<TopicSetting> settings = new ArrayList<>();
        String policy = spec.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        settings.add(new TopicSetting(TopicConfig.CLEANUP_POLICY_CONFIG, policy, Bound.EXACTLY));
        settings.add(new TopicSetting(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime", Bound.EXACTLY));
        String bytes = Integer.toString(TopicSpec.RECORD_BYTES);
        settings.add(new TopicSetting(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes, Bound.AT_LEAST));
        if (spec.ticking()) {
            String ahead = Long.toString(TopicSpec.MOST_AHEAD.toMillis());
            settings.add(new TopicSetting(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, ahead, Bound.AT_MOST));
        }
        return settings;
    }

    boolean accepts(String other) {
        return switch (bound) {
            case EXACTLY -> other.equals(value);
            case AT_LEAST -> Long.parseLong(other) >= Long.parseLong(value);
            case AT_MOST -> Long.parseLong(other) <= Long.parseLong(value);
        };
    }

    /** What it must be, for a person. */
    String demand() {
        return bound.words + value;
    }
}
