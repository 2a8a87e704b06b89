package io.harbinger.bench.worker;

import io.harbinger.bench.process.Usage;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Rebuilds an application's state from its changelogs, in a process without local state. */
final class RestoreWorker {

    private RestoreWorker() {}

    /** Measures the time from the start of the first store's restoration to the end of the last one's. */
    private static final class Watch implements StateRestoreListener {

        private final AtomicLong began = new AtomicLong(Long.MAX_VALUE);
        private final AtomicLong ended = new AtomicLong(Long.MIN_VALUE);
        private final AtomicLong records = new AtomicLong();

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
            began.accumulateAndGet(System.nanoTime(), Math::min);
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
            records.addAndGet(restored);
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long restored) {
            ended.accumulateAndGet(System.nanoTime(), Math::max);
        }
    }

    static void run(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        var watch = new Watch();
        try (var app = new MeasuredApplication(options, clock)) {
            app.runner().streams().setGlobalStateRestoreListener(watch);
            Usage started = Usage.now(0);
            app.start();
            Usage used = Usage.now(watch.records.get()).since(started);
            MeasuredRange.report(used, output);
            // Among the results of Usage, the time from first to last record takes the place of the whole start.
            output.report("running", used.wallNanos());
            output.report("wall", Math.max(1, watch.ended.get() - watch.began.get()));
            app.stop();
        }
        MeasuredRange.reportMemory(output);
    }
}
