package io.harbinger.lab.backtest;

import io.harbinger.app.report.ShownZ;
import io.harbinger.schema.Driver;
import org.jspecify.annotations.Nullable;

/**
 * One indicator at one moment, with the values its risk was calculated from.
 *
 * @param indicator its id
 * @param series which of its series; empty where there is one
 * @param at end of its window, exclusive, epoch milliseconds
 * @param judged whether z says how unusual the value is, see {@link ShownZ}
 * @param risk 0..100
 */
public record DriverSnapshot(
        String indicator,
        String name,
        String nameZh,
        String series,
        long at,
        double value,
        @Nullable Double baseline,
        @Nullable Double z,
        boolean judged,
        double risk) {

    static DriverSnapshot of(Driver driver) {
        return new DriverSnapshot(
                driver.getIndicator(),
                driver.getIndicatorName(),
                driver.getIndicatorNameZh(),
                driver.getSeries(),
                driver.getWindowEnd().toEpochMilli(),
                driver.getValue(),
                driver.getBaseline(),
                driver.getZ(),
                ShownZ.isJudged(driver),
                driver.getRisk());
    }

    /** Whether it ranks before {@code other}: by risk, then by the size of z. */
    boolean outweighs(DriverSnapshot other) {
        return risk != other.risk ? risk > other.risk : absoluteZ() > other.absoluteZ();
    }

    private double absoluteZ() {
        return z == null ? 0 : Math.abs(z);
    }

    boolean sameSeries(DriverSnapshot other) {
        return indicator.equals(other.indicator) && series.equals(other.series);
    }
}
