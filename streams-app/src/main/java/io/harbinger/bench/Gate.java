package io.harbinger.bench;

import io.harbinger.bench.load.Facts;
import org.jspecify.annotations.Nullable;

/** A figure counts only where the work was done right. */
final class Gate {

    private static final double RELATIVE = 1e-9;

    private final Facts facts;

    Gate(Facts facts) {
        this.facts = facts;
    }

    /** A consumer saw every reading once, and where it decoded them, the very values. */
    void checkConsumer(Variant variant, Run run) {
        equal(variant, "readings", facts.events(), run.number("seen"));
        if (variant != Variant.POLL) {
            equal(variant, "checksum of values and times", facts.checksum(), run.number("checksum"));
        }
    }

    /** The naive topology aggregated every reading, and its store holds their counts and sums. */
    void checkNaive(Run run) {
        equal(Variant.NAIVE, "readings", facts.events(), run.number("seen"));
        equal(Variant.NAIVE, "readings in its last windows", facts.tailEvents(), run.number("tail-events"));
        double sum = Double.parseDouble(run.answers().get("tail-sum"));
        if (Math.abs(sum - facts.tailSum()) > RELATIVE * Math.abs(facts.tailSum())) {
            throw new GateFailed(Variant.NAIVE, "sum of its last windows", facts.tailSum(), sum);
        }
    }

    /** A pipeline accepted every reading, refused none, and put out what its sibling did, to the byte. */
    void checkPipeline(Variant variant, Run run, Outputs outputs, @Nullable Outputs before) {
        equal(variant, "readings", facts.events(), run.number("seen"));
        equal(variant, "refused, late or repeated readings", 0, run.number("refused"));
        equal(variant, "records on the dead-letter and late topics", 0, outputs.refused());
        if (before != null && !before.equals(outputs)) {
            throw new GateFailed(variant, "outputs", before, outputs);
        }
    }

    private static void equal(Variant variant, String what, long expected, long found) {
        if (expected != found) {
            throw new GateFailed(variant, what, expected, found);
        }
    }
}
