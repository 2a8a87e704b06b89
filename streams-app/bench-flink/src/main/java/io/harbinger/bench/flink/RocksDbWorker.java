package io.harbinger.bench.flink;

import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.bench.worker.WorkerOutput;
import io.harbinger.bench.worker.WorkerRole;
import java.time.InstantSource;

/** The job with its state in RocksDB, with incremental checkpoints. */
public final class RocksDbWorker implements WorkerRole {

    @Override
    public String name() {
        return "flink-rocksdb";
    }

    @Override
    public void run(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        new FlinkRun(options, output).measure("rocksdb");
    }
}
