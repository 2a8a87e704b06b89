package io.harbinger.domain.network.chain;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.DimensionScores;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one stage of a chain stands. A dimension is as bad as the worst figure that tells of it, since a chain breaks at
 * its weakest link; one of which nothing is known has no score.
 *
 * @param closings of nodes of the stage, worst first
 * @param grades all figures that could be had, worst first
 */
public record StageAssessment(Stage stage, StageShares shares, List<Closing> closings, List<Grade> grades) {

    public StageAssessment {
        closings = List.copyOf(closings);
        grades = grades.stream().sorted(Grade.WORST_FIRST).toList();
    }

    /** The worst figure of a dimension, which is its score. */
    public Optional<Grade> worst(Dimension dimension) {
        return grades.stream()
                .filter(grade -> grade.indicator().dimension() == dimension)
                .findFirst();
    }

    public DimensionScores dimensions() {
        return new DimensionScores(
                score(Dimension.COORDINATION),
                score(Dimension.SECURITY),
                score(Dimension.STABILITY),
                score(Dimension.COMPETITIVENESS));
    }

    private @Nullable Double score(Dimension dimension) {
        return worst(dimension).map(Grade::risk).orElse(null);
    }
}
