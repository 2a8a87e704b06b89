package io.harbinger.domain.network.chain;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Goalposts;

/**
 * What a stage of a chain is measured by: the dimension that it tells of, and the goalposts of its scale. Goalposts
 * without a source are Harbinger's own.
 */
public enum ChainIndicator {
    /**
     * Herfindahl–Hirschman index by country of what the chain draws from the stage, 0..1. The same goalposts as the
     * concentration of imports: above 0.18 is highly concentrated by the US DOJ/FTC Merger Guidelines of 2023.
     */
    COUNTRY_CONCENTRATION(Dimension.SECURITY, 0.15, 0.40),
    /** Share of the largest country, 0..1; 0.3 is where the same guidelines presume harm. */
    TOP_COUNTRY_SHARE(Dimension.SECURITY, 0.3, 0.7),
    /** Share of the end of the chain that is lost when the worst node of the stage closes, 0..1. */
    LARGEST_CLOSING(Dimension.SECURITY, 0.1, 0.6),
    /**
     * Time to survive less time to recover (TTS − TTR, Simchi-Levi et al. 2015) of that closing, days. The goalposts of
     * {@link io.harbinger.domain.network.propagation.Window#urgency}.
     */
    SURVIVAL_MARGIN(Dimension.STABILITY, 14, -7),
    /** Score of stability of the worst node, or of the worst product that the stage supplies, at present, 0..100. */
    CURRENT_STABILITY(Dimension.STABILITY, 0, 100),
    /** Score of security of the worst node, or of the worst product that the stage supplies, at present, 0..100. */
    CURRENT_SECURITY(Dimension.SECURITY, 0, 100),
    /** Score of coordination of the worst node, or of the worst product that the stage supplies, at present, 0..100. */
    CURRENT_COORDINATION(Dimension.COORDINATION, 0, 100),
    /** Share of the needs for what the stage supplies of which the source is known, 0..1. */
    KNOWN_SUPPLY(Dimension.COORDINATION, 0.95, 0.5),
    /** Share of the known supply that verified edges cover, 0..1. */
    VERIFIED_SUPPLY(Dimension.COORDINATION, 0.9, 0.2),
    /** Share of the stage's nodes of which a time to recover is stated, 0..1. */
    KNOWN_RECOVERY(Dimension.COORDINATION, 0.95, 0),
    /** Score of competitiveness of the worst node, or of the worst product that the stage supplies, at present, 0..100. */
    CURRENT_COMPETITIVENESS(Dimension.COMPETITIVENESS, 0, 100);

    private final Dimension dimension;
    private final double ok;
    private final double bad;

    ChainIndicator(Dimension dimension, double ok, double bad) {
        this.dimension = dimension;
        this.ok = ok;
        this.bad = bad;
    }

    public Dimension dimension() {
        return dimension;
    }

    public Goalposts goalposts() {
        return new Goalposts(ok, bad);
    }

    /** The one that shows present scores of a dimension. */
    static ChainIndicator current(Dimension dimension) {
        return switch (dimension) {
            case COORDINATION -> CURRENT_COORDINATION;
            case SECURITY -> CURRENT_SECURITY;
            case STABILITY -> CURRENT_STABILITY;
            case COMPETITIVENESS -> CURRENT_COMPETITIVENESS;
        };
    }
}
