package io.harbinger.bench.flink;

import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.bench.worker.WorkerOutput;
import io.harbinger.bench.worker.WorkerRole;
import java.time.InstantSource;

/** The job with its state on the heap. */
public final class HeapWorker implements WorkerRole {

    @Override
    public String name() {
        return "flink";
    }

    @Override
    public void run(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        new FlinkRun(options, output).measure("hashmap");
    }
}
