package io.harbinger.app.cluster;

import io.harbinger.domain.event.EventKind;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.TopicConfig;

/** What is wrong with topics, one line per problem. */
final class TopicRules {

    private TopicRules() {}

    static List<String> missing(Topics topics, Set<String> found, String bootstrapServers) {
        return topics.all().stream()
                .map(TopicSpec::name)
                .filter(name -> !found.contains(name))
                .map(name -> "topic " + name + " is missing: create it with 'harbinger topics --create"
                        + " --bootstrap-servers " + bootstrapServers + "'")
                .toList();
    }

    /** Ticks advance the same partition of all input topics, so these need the same number of partitions. */
    static List<String> partitions(Topics topics, Map<String, Integer> found) {
        List<String> together = Stream.concat(
                        Arrays.stream(EventKind.values()).map(topics::input),
                        Stream.of(topics.ticks(), topics.laneEvents()))
                .filter(found::containsKey)
                .toList();
        var problems = new ArrayList<String>();
        for (String name : together) {
            String first = together.get(0);
            if (!Objects.equals(found.get(name), found.get(first))) {
                problems.add("topic " + name + " has " + found.get(name) + " partitions, " + first + " has "
                        + found.get(first) + ": input topics, lane events and ticks must have the same number");
            }
        }
        return problems;
    }

    static List<String> settings(TopicSpec spec, Config config) {
        var problems = new ArrayList<String>();
        String wanted = spec.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        expect(spec, config, TopicConfig.CLEANUP_POLICY_CONFIG, wanted, problems);
        expect(spec, config, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime", problems);
        return problems;
    }

    private static void expect(TopicSpec spec, Config config, String key, String wanted, List<String> problems) {
        ConfigEntry entry = config.get(key);
        if (entry != null && !wanted.equals(entry.value())) {
            problems.add("topic " + spec.name() + " has " + key + "=" + entry.value() + ", must be " + wanted
                    + ": change it with 'kafka-configs.sh --alter --topic " + spec.name() + " --add-config " + key
                    + "=" + wanted + "'");
        }
    }
}
