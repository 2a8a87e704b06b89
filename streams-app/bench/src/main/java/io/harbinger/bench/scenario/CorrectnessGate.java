package io.harbinger.bench.scenario;

import io.harbinger.bench.load.ExpectedTotals;
import io.harbinger.bench.rig.OutputTotals;
import io.harbinger.bench.rig.WorkerRun;

/** Checks that a variant's results are correct: only then its figures count. */
final class CorrectnessGate {

    private static final double RELATIVE = 1e-9;

    private final ExpectedTotals expected;

    CorrectnessGate(ExpectedTotals expected) {
        this.expected = expected;
    }

    /** A consumer saw every reading once, and where it decoded them, with the right values. */
    void checkConsumer(Variant variant, WorkerRun run) {
        equal(variant.title(), "readings", expected.events(), run.number("seen"));
        if (variant != Variant.POLL) {
            equal(variant.title(), "checksum of values and times", expected.checksum(), run.number("checksum"));
        }
    }

    /** The naive topology aggregated every reading, and its store holds their counts and sums. */
    void checkNaive(WorkerRun run) {
        String who = Variant.NAIVE.title();
        equal(who, "readings", expected.events(), run.number("seen"));
        equal(who, "readings in its last windows", expected.tailEvents(), run.number("tail-events"));
        double sum = Double.parseDouble(run.text("tail-sum"));
        if (Math.abs(sum - expected.tailSum()) > RELATIVE * Math.abs(expected.tailSum())) {
            throw new CorrectnessFailed(who, "sum of its last windows", expected.tailSum(), sum);
        }
    }

    /** A pipeline accepted every reading and refused none. */
    static void checkPipeline(String who, long events, WorkerRun run, OutputTotals outputs) {
        equal(who, "readings", events, run.number("seen"));
        equal(who, "refused, late or repeated readings", 0, run.number("refused"));
        equal(who, "records on the dead-letter and late topics", 0, outputs.refused());
    }

    /** Two pipelines with the same catalogue have the same outputs, to the byte. */
    static void checkSame(String who, OutputTotals expected, OutputTotals outputs) {
        equal(who, "outputs", expected, outputs);
    }

    /** Two engines with the same job have the same values, and the same transitions of alerts. */
    static void checkSameJob(String who, JobOutputs.Totals expected, JobOutputs.Totals outputs) {
        equal(who, "values and transitions of alerts", expected, outputs);
    }

    private static void equal(String who, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new CorrectnessFailed(who, what, expected, found);
        }
    }

    private static void equal(String who, String what, long expected, long found) {
        if (expected != found) {
            throw new CorrectnessFailed(who, what, expected, found);
        }
    }
}
