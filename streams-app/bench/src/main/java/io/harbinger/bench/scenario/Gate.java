package io.harbinger.bench.scenario;

import io.harbinger.bench.load.Facts;
import io.harbinger.bench.rig.Outputs;
import io.harbinger.bench.rig.Run;

/** A figure counts only where the work was done right. */
final class Gate {

    private static final double RELATIVE = 1e-9;

    private final Facts facts;

    Gate(Facts facts) {
        this.facts = facts;
    }

    /** A consumer saw every reading once, and where it decoded them, the very values. */
    void checkConsumer(Variant variant, Run run) {
        equal(variant.title(), "readings", facts.events(), run.number("seen"));
        if (variant != Variant.POLL) {
            equal(variant.title(), "checksum of values and times", facts.checksum(), run.number("checksum"));
        }
    }

    /** The naive topology aggregated every reading, and its store holds their counts and sums. */
    void checkNaive(Run run) {
        String who = Variant.NAIVE.title();
        equal(who, "readings", facts.events(), run.number("seen"));
        equal(who, "readings in its last windows", facts.tailEvents(), run.number("tail-events"));
        double sum = Double.parseDouble(run.text("tail-sum"));
        if (Math.abs(sum - facts.tailSum()) > RELATIVE * Math.abs(facts.tailSum())) {
            throw new GateFailed(who, "sum of its last windows", facts.tailSum(), sum);
        }
    }

    /** A pipeline accepted every reading and refused none. */
    static void checkPipeline(String who, long events, Run run, Outputs outputs) {
        equal(who, "readings", events, run.number("seen"));
        equal(who, "refused, late or repeated readings", 0, run.number("refused"));
        equal(who, "records on the dead-letter and late topics", 0, outputs.refused());
    }

    /** Two pipelines with the same catalogue put out the same, to the byte. */
    static void checkSame(String who, Outputs expected, Outputs outputs) {
        if (!expected.equals(outputs)) {
            throw new GateFailed(who, "outputs", expected, outputs);
        }
    }

    private static void equal(String who, String what, long expected, long found) {
        if (expected != found) {
            throw new GateFailed(who, what, expected, found);
        }
    }
}
