package io.harbinger.domain.network.incident;

import io.harbinger.domain.score.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a root reaches alone.
 *
 * @param counts by type and level; subjects that absorb the shortage are left out
 * @param absorbed how many subjects outlast the shortage with what they have in stock
 * @param worst the subjects with the highest risk, worst first, at most {@link #WORST}
 * @param products what the edges to them bring, and products that are reached, by id, at most {@link #WORST}
 * @param earliest when the first subject that is no lane is short, epoch milliseconds; null where none is
 */
public record Reach(
        List<AffectedCount> counts,
        int absorbed,
        List<Affected> worst,
        List<String> products,
        @Nullable Long earliest) {

    /** How many subjects and products are told. */
    public static final int WORST = 20;

    /** Nobody. */
    public static final Reach NONE = new Reach(List.of(), 0, List.of(), List.of(), null);

    public Reach {
        counts = List.copyOf(counts);
        worst = List.copyOf(worst);
        products = List.copyOf(products);
    }

    /** How many subjects are reached and do not absorb it. */
    public int size() {
        return counts.stream().mapToInt(AffectedCount::count).sum();
    }

    /** The highest level of risk that reaches anybody. */
    public Level level() {
        return counts.stream().map(AffectedCount::level).max(Level::compareTo).orElse(Level.NONE);
    }
}
