package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.propagation.Ppm;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What it means to a chain when one node closes altogether, for as long as it takes to recover.
 *
 * @param node id of the node that closes; it need not belong to the chain: passages and ports do not
 * @param loss share that the end of the chain loses, {@link Ppm}: the mean over its nodes, each counted alike
 * @param verifiedLoss the same by verified edges alone
 * @param hit how many nodes of the end lose anything
 * @param timeToSurvive (TTS) from the closing until the first of them is short, milliseconds; {@link #NEVER} where stocks
 *     outlast the closing
 * @param timeToRecover (TTR) of the node, milliseconds; null where it is not known, and nothing is assumed to end
 */
public record Closing(
        String node,
        int loss,
        int verifiedLoss,
        int hit,
        long timeToSurvive,
        @Nullable Long timeToRecover) {

    public static final long NEVER = Long.MAX_VALUE;

    /** The largest loss first, then by id. */
    static final Comparator<Closing> WORST_FIRST =
            Comparator.comparingInt(Closing::loss).reversed().thenComparing(Closing::node);

    /** Share that the end of the chain loses, 0..1. */
    public double lossShare() {
        return loss / (double) Ppm.ONE;
    }

    /** Time to survive less time to recover, milliseconds; null where one of them is not known. */
    public @Nullable Long margin() {
        return timeToRecover == null || timeToSurvive == NEVER ? null : timeToSurvive - timeToRecover;
    }
}
