package io.harbinger.lab.backtest.record;

/** The anomaly score of a record of the input, as published at the time. */
@FunctionalInterface
public interface RecordScores {

    /**
     * The anomaly score of the records of a subject at an instant.
     *
     * @param time event time, epoch milliseconds
     * @return 0..1; 0 where nothing was published
     */
    double at(String subjectId, long time);
}
