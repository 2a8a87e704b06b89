package io.harbinger.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Suggests the word that a misspelt one was probably meant to be. */
public final class Nearest {

    /** A longer word is no misspelt one, and comparing it would take long. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** A shorter word is part of too many others. */
    private static final int SHORTEST_PART = 4;

    private static final int MOST_WHOLES = 3;

    /**
     * {@code ; did you mean 'x'?} for the candidate nearest to {@code word}, or for the few of which it is a word;
     * nothing when there is none.
     */
    public static String hint(String word, Collection<String> candidates) {
        String nearest = of(word, candidates);
        List<String> meant = nearest == null ? wholes(word, candidates) : List.of(nearest);
        return meant.isEmpty() ? "" : "; did you mean '" + String.join("' or '", meant) + "'?";
    }

    private static List<String> wholes(String word, Collection<String> candidates) {
        List<String> wholes = candidates.stream()
                .filter(candidate -> List.of(candidate.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                        .contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return word.length() < SHORTEST_PART || wholes.size() > MOST_WHOLES ? List.of() : wholes;
    }

    /** The candidate within a third of the word's length in edits (at least 2), case ignored; null when none is. */
    public static @Nullable String of(String word, Collection<String> candidates) {
        String best = null;
        if (word.length() > LONGEST) {
            return null;
        }
        int shortest = Math.max(2, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < shortest && distance < Math.max(word.length(), candidate.length())) {
                shortest = distance;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * All candidates, those nearest to {@code word} first, case ignored; of equally near ones as they came.
     *
     * @param words by which a candidate may be meant, one or more
     */
    public static <T> List<T> first(String word, Collection<T> candidates, Function<T, List<String>> words) {
        if (word.length() > LONGEST) {
            return List.copyOf(candidates);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        var distances = new IdentityHashMap<T, Integer>();
        for (T candidate : candidates) {
            distances.put(
                    candidate,
                    words.apply(candidate).stream()
                            .mapToInt(each -> distance(lower, each.toLowerCase(Locale.ROOT)))
                            .min()
                            .orElse(Integer.MAX_VALUE));
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(candidate -> distances.getOrDefault(candidate, Integer.MAX_VALUE)))
                .toList();
    }

    /** Levenshtein distance, one row at a time. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
