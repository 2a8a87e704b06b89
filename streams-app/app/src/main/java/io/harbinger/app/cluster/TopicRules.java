package io.harbinger.app.cluster;

import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.jspecify.annotations.Nullable;

/** What is wrong with topics, one line per problem. */
final class TopicRules {

    private TopicRules() {}

    static List<String> missing(List<TopicSpec> topics, Set<String> found, String bootstrapServers) {
        return topics.stream()
                .map(TopicSpec::name)
                .filter(name -> !found.contains(name))
                .map(name -> "topic " + name + " is missing: create it with 'harbinger topics --create"
                        + " --bootstrap-servers " + bootstrapServers + "'")
                .toList();
    }

    /** Ticks advance the same partition of all input topics, so these need the same number of partitions. */
    static List<String> partitions(Topics topics, Map<String, Integer> found) {
        List<String> together =
                topics.ticking().stream().filter(found::containsKey).toList();
        var problems = new ArrayList<String>();
        for (String name : together) {
            String first = together.get(0);
            if (!Objects.equals(found.get(name), found.get(first))) {
                problems.add("topic " + name + " has " + found.get(name) + " partitions, " + first + " has "
                        + found.get(first) + ": input topics, lane events and ticks must have the same number");
            }
        }
        topics.all().stream()
                .filter(spec -> spec.single() && found.getOrDefault(spec.name(), 1) != 1)
                .map(spec -> "topic " + spec.name() + " has " + found.get(spec.name())
                        + " partitions, must have 1: delete it, then 'harbinger topics --create'")
                .forEach(problems::add);
        return problems;
    }

    /** One line for each number of partitions that is not the one asked for, with the topics that have it. */
    static List<String> otherPartitions(Topics topics, Map<String, Integer> found, int asked) {
        Map<Integer, List<String>> byCount = topics.all().stream()
                .filter(spec -> !spec.single())
                .map(TopicSpec::name)
                .filter(name -> !Objects.equals(found.getOrDefault(name, asked), asked))
                .collect(Collectors.groupingBy(
                        name -> found.getOrDefault(name, asked), TreeMap::new, Collectors.toList()));
        return byCount.entrySet().stream()
                .map(entry -> "not " + asked + " but " + entry.getKey() + " partitions, as before: "
                        + String.join(", ", entry.getValue()))
                .toList();
    }

    /**
     * A setting that a topic has otherwise.
     *
     * @param found what it has
     */
    record WrongSetting(String topic, TopicSetting wanted, String found) {

        /** What is wrong, and what to do. */
        String problem() {
            return "topic " + topic + " has " + wanted.key() + "=" + found + ", must be " + wanted.demand()
                    + ": 'harbinger topics --alter' sets it";
        }
    }

    /** @param configs of the topics that exist, by name */
    static List<WrongSetting> settings(List<TopicSpec> topics, Map<String, Config> configs) {
        return topics.stream()
                .flatMap(spec -> TopicSetting.of(spec).stream()
                        .flatMap(setting -> wrong(spec.name(), setting, configs.get(spec.name()))))
                .toList();
    }

    private static Stream<WrongSetting> wrong(String topic, TopicSetting setting, @Nullable Config config) {
        ConfigEntry entry = config == null ? null : config.get(setting.key());
        return entry == null || setting.accepts(entry.value())
                ? Stream.empty()
                : Stream.of(new WrongSetting(topic, setting, entry.value()));
    }
}
