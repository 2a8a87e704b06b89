package io.harbinger.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts of what a reader should know of an input though nothing of it was refused, by name: places that the network does
 * not have, words that are not in a vocabulary. Bounded: beyond {@value #MOST_NAMES} names of one thing the others count
 * together. Not thread safe.
 */
public final class Tallies {

    private static final int MOST_NAMES = 1_000;
    private static final int LONGEST_NAME = 80;
    private static final int SHOWN = 5;
    private static final String OTHERS = "others";

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    /**
     * One more.
     *
     * @param what of a few kinds, as a sentence begins: {@code events at places that are no node of the network}
     */
    public void add(String what, String name) {
        add(what, name, 1);
    }

    /** Several more. */
    public void add(String what, String name, long count) {
        Map<String, Long> names = counts.computeIfAbsent(what, any -> new TreeMap<>());
        String text = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        names.merge(names.containsKey(text) || names.size() < MOST_NAMES ? text : OTHERS, count, Long::sum);
    }

    /** Adds what another has counted. */
    public void addAll(Tallies other) {
        other.counts.forEach((what, names) -> names.forEach((name, count) -> add(what, name, count)));
    }

    /** The lines of all that a source has counted so far. */
    public static List<String> linesOf(EventSource source) {
        var tallies = new Tallies();
        source.addTo(tallies);
        return tallies.lines();
    }

    /** One line a kind, the most frequent names in it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((what, names) -> lines.add(line(what, names)));
        return lines;
    }

    private static String line(String what, Map<String, Long> names) {
        long total = names.values().stream().mapToLong(Long::longValue).sum();
        String shown = names.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(name -> name.getKey() + " (" + number(name.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return number(total) + " " + what + ": " + shown + (names.size() > SHOWN ? ", …" : "");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
