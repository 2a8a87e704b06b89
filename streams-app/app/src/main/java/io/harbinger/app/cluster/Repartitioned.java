package io.harbinger.app.cluster;

import io.harbinger.topology.Changelogs;
import io.harbinger.topology.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Inputs that have other numbers of partitions than the state that was made from them. The hash of a key then leads to
 * another partition, and so to another task than the one that holds the key's state: it would begin anew there, without
 * its baselines, while its open alert waits where no more events of it arrive.
 */
final class Repartitioned {

    private Repartitioned() {}

    /**
     * One line where the state does not fit the inputs.
     *
     * @param found numbers of partitions of the topics that exist, changelogs among them
     */
    static Optional<String> problem(Topics topics, String applicationId, Map<String, Integer> found) {
        Map<String, Integer> inputs = present(found, topics.ticking());
        Map<String, Integer> state = present(found, Changelogs.of(applicationId));
        boolean fits = inputs.values().stream()
                .allMatch(count -> state.values().stream().allMatch(other -> Objects.equals(count, other)));
        return fits
                ? Optional.empty()
                : Optional.of("the inputs have other numbers of partitions (" + text(inputs)
                        + ") than the state of application " + applicationId + " (" + text(state) + "): "
                        + advice(applicationId));
    }

    /** One line where partitions were added to inputs since {@code before}. */
    static Optional<String> change(
            Topics topics, String applicationId, Map<String, Integer> before, Map<String, Integer> now) {
        String changes = topics.ticking().stream()
                .filter(topic -> now.containsKey(topic) && before.containsKey(topic))
                .filter(topic -> !Objects.equals(before.get(topic), now.get(topic)))
                .map(topic -> topic + " from " + before.get(topic) + " to " + now.get(topic))
                .collect(Collectors.joining(", "));
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of("the partitions of inputs changed (" + changes + "): " + advice(applicationId));
    }

    private static String advice(String applicationId) {
        return "subjects would be in other partitions than their state; stop all instances, give all inputs, ticks and"
                + " lane events the same number, then 'harbinger reset --execute --application-id " + applicationId
                + "', or run with a new --application-id; either reads the inputs again";
    }

    private static Map<String, Integer> present(Map<String, Integer> found, List<String> names) {
        List<String> present = names.stream().filter(found::containsKey).toList();
        return present.stream().collect(Collectors.toMap(name -> name, found::get, Math::max, LinkedHashMap::new));
    }

    /** {@code 4: a, b; 2: c}. */
    private static String text(Map<String, Integer> counts) {
        Map<Integer, List<String>> byCount = counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return byCount.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
