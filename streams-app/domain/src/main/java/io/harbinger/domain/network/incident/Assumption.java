package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is assumed of a subject, as {@code close suez-canal by 40% for 30d}.
 *
 * @param text as it was given
 * @param subject id, or typed key as {@code node:suez-canal}
 * @param lost share of its capacity that is lost, {@link Ppm}
 * @param millis for how long; {@link Impulse#OPEN} where that is not said
 */
public record Assumption(String text, String subject, int lost, long millis) {

    /** How an assumption is said; hours, days and weeks may be written out. */
    public static final String SYNTAX = "close SUBJECT [by N%] [for N(h|d|w)]";

    private static final int NAMED = 5;

    private static final Pattern WORDS = Pattern.compile(
            "close\\s+(\\S.*?)(?:\\s+by\\s+([0-9]{1,3}(?:\\.[0-9]+)?)\\s*%)?(?:\\s+for\\s+([0-9]{1,5})\\s*(h|d|w|hours?|days?|weeks?))?");

    /** In what should be a subject: a period or a share that is said in another way. */
    private static final Pattern UNREAD = Pattern.compile("\\s(?:by|for)\\s");

    private static final Map<String, Long> UNITS = Map.of("h", 3_600_000L, "d", 86_400_000L, "w", 7 * 86_400_000L);

    /** What a text assumes; empty where it is not said as {@link #SYNTAX} has it, or loses nothing or more than all. */
    public static Optional<Assumption> parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches() || UNREAD.matcher(words.group(1)).find()) {
            return Optional.empty();
        }
        double percent = words.group(2) == null ? 100 : Double.parseDouble(words.group(2));
        long millis = words.group(3) == null
                ? Impulse.OPEN
                : Long.parseLong(words.group(3))
                        * UNITS.getOrDefault(words.group(4).substring(0, 1), 0L);
        int lost = Ppm.of(percent / 100);
        return lost == 0 || percent > 100 || millis == 0
                ? Optional.empty()
                : Optional.of(new Assumption(text.strip(), words.group(1), lost, millis));
    }

    /**
     * The own risk that it stands for.
     *
     * @param from since when, epoch milliseconds
     * @param hint the end of a sentence about an unknown word, that names the nearest of those that are known
     * @throws IllegalArgumentException where the network has no such subject: one line, with what is meant perhaps
     */
    public OwnRisk in(NetworkModel network, long from, BiFunction<String, Collection<String>, String> hint) {
        String id = id(network, hint);
        long end = millis == Impulse.OPEN ? Impulse.OPEN : from + millis;
        var impulse = new Impulse(id, lost, from, end, Impulse.Basis.SCENARIO);
        return new OwnRisk(network.subject(id), text, Level.of(Ppm.percent(lost)), impulse);
    }

    private String id(NetworkModel network, BiFunction<String, Collection<String>, String> nearest) {
        if (network.knows(subject)) {
            return subject;
        }
        String untyped = subject.replaceFirst("^(node|lane|product):", "");
        if (network.knows(untyped)) {
            return untyped;
        }
        List<String> named = named(untyped, network);
        if (named.size() == 1) {
            return named.get(0);
        }
        String hint = named.isEmpty() ? nearest.apply(untyped, network.ids()) : "; it may be " + some(named);
        throw new IllegalArgumentException("the network has no node, lane or product '" + subject + "'" + hint);
    }

    /** Those with this name, in either language; else those of whose id or name it is a part. */
    private static List<String> named(String text, NetworkModel network) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> exact = network.ids().stream()
                .filter(id -> lower.equals(network.name(id).en().toLowerCase(Locale.ROOT))
                        || text.equals(network.name(id).zh()))
                .toList();
        return exact.isEmpty()
                ? network.ids().stream()
                        .filter(id -> (id + " " + network.name(id).both())
                                .toLowerCase(Locale.ROOT)
                                .contains(lower))
                        .toList()
                : exact;
    }

    private static String some(List<String> ids) {
        String named = ids.stream().limit(NAMED).map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        return ids.size() > NAMED ? named + " or " + (ids.size() - NAMED) + " more" : named;
    }
}
