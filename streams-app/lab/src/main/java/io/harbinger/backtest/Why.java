package io.harbinger.backtest;

import io.harbinger.schema.Driver;
import org.jspecify.annotations.Nullable;

/**
 * One indicator at one moment, with what its risk was judged from.
 *
 * @param indicator its id
 * @param series which of its series; empty where there is one
 * @param at end of its window, exclusive, epoch milliseconds
 * @param risk 0..100
 */
public record Why(
        String indicator,
        String name,
        String nameZh,
        String series,
        long at,
        double value,
        @Nullable Double baseline,
        @Nullable Double z,
        double risk) {

    static Why of(Driver driver) {
        return new Why(
                driver.getIndicator(),
                driver.getIndicatorName(),
                driver.getIndicatorNameZh(),
                driver.getSeries(),
                driver.getWindowEnd().toEpochMilli(),
                driver.getValue(),
                driver.getBaseline(),
                driver.getZ(),
                driver.getRisk());
    }

    /** Whether it says more than {@code other}: by risk, and where that is equal by surprise. */
    boolean outweighs(Why other) {
        return risk != other.risk ? risk > other.risk : surprise() > other.surprise();
    }

    private double surprise() {
        return z == null ? 0 : Math.abs(z);
    }

    boolean sameSeries(Why other) {
        return indicator.equals(other.indicator) && series.equals(other.series);
    }
}
