package io.harbinger.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Merges sequences, each in its own order, as a consumer of several partitions may read them. */
public final class Interleave {

    private Interleave() {}

    /** In turns, as evenly as their lengths allow. */
    public static <T> List<T> inTurns(List<List<T>> sequences) {
        List<T> merged = new ArrayList<>();
        int longest = sequences.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<T> sequence : sequences) {
                if (i < sequence.size()) {
                    merged.add(sequence.get(i));
                }
            }
        }
        return merged;
    }

    /** In runs of random length: one sequence may be far ahead of the others. */
    public static <T> List<T> atRandom(List<List<T>> sequences, Random random) {
        List<T> merged = new ArrayList<>();
        int[] next = new int[sequences.size()];
        int left = sequences.stream().mapToInt(List::size).sum();
        while (left > 0) {
            int chosen = random.nextInt(next.length);
            List<T> sequence = sequences.get(chosen);
            int run = Math.min(1 + random.nextInt(60), sequence.size() - next[chosen]);
            merged.addAll(sequence.subList(next[chosen], next[chosen] + run));
            next[chosen] += run;
            left -= run;
        }
        return merged;
    }
}
