package io.harbinger.bench.flink;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far the job is. Flink makes its own copies of functions, which share nothing but statics; one job runs in this
 * process.
 */
final class Progress {

    static final Progress OF_JOB = new Progress();

    private final LongAdder counted = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final AtomicInteger ended = new AtomicInteger();

    private Progress() {}

    /** A reading has come to its window. */
    void count() {
        counted.increment();
    }

    /** A reading has come after its window closed. */
    void countLate() {
        late.increment();
    }

    /** The last tick of a partition has been read. */
    void partitionEnded() {
        ended.incrementAndGet();
    }

    long counted() {
        return counted.sum();
    }

    long late() {
        return late.sum();
    }

    int partitionsEnded() {
        return ended.get();
    }
}
