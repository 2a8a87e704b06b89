package io.harbinger.lab.detect;

/** A detector under evaluation: gives every record a score, looking at no later record. */
@FunctionalInterface
interface Candidate {

    /**
     * Scores of one series.
     *
     * @return a score per record, 0..1
     */
    double[] scores(long[] times, double[] values);
}
