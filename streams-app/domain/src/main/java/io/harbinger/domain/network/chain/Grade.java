package io.harbinger.domain.network.chain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a stage with its risk.
 *
 * @param value in the unit of the indicator
 * @param about id of the node or product, or the country, that it tells of; null where it is of the whole stage
 */
public record Grade(
        ChainIndicator indicator, double value, @Nullable String about) {

    /** The highest risk first, then in the order of the indicators. */
    static final Comparator<Grade> WORST_FIRST =
            Comparator.comparingDouble(Grade::risk).reversed().thenComparing(Grade::indicator);

    /** 0..100, higher is worse. */
    public double risk() {
        return indicator.goalposts().risk(value);
    }
}
