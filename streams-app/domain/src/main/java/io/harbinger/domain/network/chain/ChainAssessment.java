package io.harbinger.domain.network.chain;

import io.harbinger.domain.indicator.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a chain stands.
 *
 * @param chain its name
 * @param time as of when, epoch milliseconds
 * @param stages those that supply before those that they supply; never empty
 * @param closings of any node, also of passages and ports on the way, that the end of the chain would notice, worst first
 * @param notClosed how many nodes that the end depends on were not closed, since there are too many
 */
public record ChainAssessment(
        String chain, long time, List<StageAssessment> stages, List<Closing> closings, int notClosed) {

    public ChainAssessment {
        stages = List.copyOf(stages);
        closings = List.copyOf(closings);
    }

    /** The stage that is worst on a dimension, the first of several; empty where nothing is known of it. */
    public Optional<StageAssessment> weakest(Dimension dimension) {
        return stages.stream()
                .filter(stage -> stage.worst(dimension).isPresent())
                .max(Comparator.comparingDouble(stage -> risk(stage, dimension)));
    }

    private static double risk(StageAssessment stage, Dimension dimension) {
        return stage.worst(dimension).map(Grade::risk).orElse(-1.0);
    }
}
