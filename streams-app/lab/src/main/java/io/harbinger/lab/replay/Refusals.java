package io.harbinger.lab.replay;

import io.harbinger.domain.event.Rejection;
import io.harbinger.topology.Topics;
import io.harbinger.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What the pipeline refused of a log, by reason and field. What the reader of a file refuses is told with its line while
 * the file is read, and does not count here.
 *
 * @param groups the most frequent first
 */
public record Refusals(List<Group> groups) {

    public static final Refusals NONE = new Refusals(List.of());

    /** Groups that are told. */
    private static final int MOST_TOLD = 6;

    /**
     * Refusals of one kind.
     *
     * @param example one of them, the first in the alphabet: field, value, reason and detail
     */
    public record Group(String example, long count) {

        private String line() {
            String others = count == 1 ? "" : String.format(Locale.ROOT, "; %,d more such", count - 1);
            return "  " + example + others;
        }
    }

    public Refusals {
        groups = List.copyOf(groups);
    }

    public long total() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    /** An example of each kind in a line; empty where nothing was refused. */
    public List<String> lines() {
        return groups.stream().limit(MOST_TOLD).map(Group::line).toList();
    }

    /** Counts dead letters. */
    static final class Counter {

        private final Set<String> sources;
        private final Map<String, Group> groups = new TreeMap<>();

        Counter(Topics topics) {
            Set<String> read = new HashSet<>(topics.inputs());
            read.add(topics.laneEvents());
            sources = Set.copyOf(read);
        }

        void add(Headers headers) {
            if (sources.contains(text(headers, DeadLetterHeaders.TOPIC))) {
                Rejection rejection = DeadLetterHeaders.rejection(name -> text(headers, name));
                String kind = rejection.reason() + " " + rejection.field();
                groups.merge(kind, new Group(rejection.message(), 1), Counter::together);
            }
        }

        private static String text(Headers headers, String name) {
            Header header = headers.lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        private static Group together(Group one, Group other) {
            boolean isFirst = one.example().compareTo(other.example()) <= 0;
            return new Group(isFirst ? one.example() : other.example(), one.count() + other.count());
        }

        Refusals found() {
            return new Refusals(groups.values().stream()
                    .sorted(Comparator.comparingLong(Group::count).reversed())
                    .toList());
        }
    }
}
