package io.harbinger.backtest.record;

/** What a record of the input was worth, as the system said it at the time. */
@FunctionalInterface
public interface RecordScores {

    /**
     * The anomaly score of the records of a subject at an instant.
     *
     * @param time event time, epoch milliseconds
     * @return 0..1; 0 where nothing was said
     */
    double at(String subjectId, long time);
}
