package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** Score of each dimension, 0..100; null where no indicator of it had enough data. */
public record DimensionScores(
        @Nullable Double coordination,
        @Nullable Double security,
        @Nullable Double stability,
        @Nullable Double competitiveness) {

    public @Nullable Double of(Dimension dimension) {
        return switch (dimension) {
            case COORDINATION -> coordination;
            case SECURITY -> security;
            case STABILITY -> stability;
            case COMPETITIVENESS -> competitiveness;
        };
    }
}
