package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * What came to a node, or through it, beside what usually does: of all movements, or of some kind.
 *
 * @param usual movements a day, above 0
 * @param came movements a day, 0 and more
 * @param risk of this count, 0..100
 */
public record MovementCount(double usual, double came, double risk) {

    /**
     * The share of its movements that a node has lost, {@link Ppm}, by the count that misses most of them, each of all that
     * usually come, which are those of the broadest count: where tankers alone stay away, a node has lost its tankers.
     * Empty where no count warns: then its movements say nothing of why it is at risk.
     */
    public static OptionalInt lost(Collection<MovementCount> counts) {
        if (counts.stream().noneMatch(count -> count.risk() >= Level.BLUE.threshold())) {
            return OptionalInt.empty();
        }
        double all = counts.stream().mapToDouble(MovementCount::usual).max().orElseThrow();
        double missed = counts.stream()
                .mapToDouble(count -> count.usual() - count.came())
                .max()
                .orElseThrow();
        return OptionalInt.of(Ppm.of(missed / all));
    }
}
