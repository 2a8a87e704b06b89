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
        return wrong(spec, config).stream()
                .map(setting -> "topic " + spec.name() + " has " + setting.key() + "="
                        + config.get(setting.key()).value() + ", must be " + setting.demand()
                        + ": 'harbinger topics --alter' sets it")
                .toList();
    }

    /** Settings that a topic has otherwise. */
    static List<TopicSetting> wrong(TopicSpec spec, Config config) {
        return TopicSetting.of(spec).stream()
                .filter(setting -> {
                    ConfigEntry entry = config.get(setting.key());
                    return entry != null && !setting.accepts(entry.value());
                })
                .toList();
    }
}
