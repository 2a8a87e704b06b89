package io.harbinger.lab.backtest.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Detection delays in milliseconds from the window's start, ascending; negative where the alarm came before that.
 *
 * @param fresh of alarms that began within the match window
 * @param alreadyOn of alarms that were on before it began: the start of the match window, which says nothing of foresight
 */
public record Delays(List<Long> fresh, List<Long> alreadyOn) {

    public Delays {
        fresh = fresh.stream().sorted().toList();
        alreadyOn = alreadyOn.stream().sorted().toList();
    }

    /** Of alarms that all began within their match windows. */
    public Delays(List<Long> fresh) {
        this(fresh, List.of());
    }

    /** Those of alarms that began within the match window. */
    public Delays ofNew() {
        return new Delays(fresh);
    }

    /** All of them. */
    public List<Long> sorted() {
        return Stream.concat(fresh.stream(), alreadyOn.stream()).sorted().toList();
    }

    /** The middle one, or the mean of the two in the middle; null without any. */
    public @Nullable Double median() {
        List<Long> sorted = sorted();
        int n = sorted.size();
        if (n == 0) {
            return null;
        }
        return n % 2 == 1 ? (double) sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2.0;
    }

    /** The nearest rank: the smallest delay that at least nine in ten do not exceed; null without any. */
    public @Nullable Double p90() {
        List<Long> sorted = sorted();
        int n = sorted.size();
        return n == 0 ? null : (double) sorted.get((9 * n + 9) / 10 - 1);
    }

    /** How many lie in each of the bins between {@code edges}: below the first, between, and at or above the last. */
    public int[] histogram(long... edges) {
        int[] counts = new int[edges.length + 1];
        for (long delay : sorted()) {
            int at = Arrays.binarySearch(edges, delay);
            counts[at >= 0 ? at + 1 : -at - 1]++;
        }
        return counts;
    }
}
