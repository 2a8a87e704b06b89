package io.harbinger.bench.flink;

import io.harbinger.bench.worker.MeasuredRange;
import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.bench.worker.WorkerOutput;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One measured run of the job over the log, on a cluster of Flink's inside this process with as many slots as our job
 * has stream threads.
 */
final class FlinkRun {

    /** For RocksDB's blocks and tables, as many as our own job gives it. */
    private static final MemorySize MANAGED = MemorySize.ofMebiBytes(256);

    private static final long POLL_MILLIS = 5;

    private final WorkerOptions options;
    private final WorkerOutput output;
    private final Path state;

    FlinkRun(WorkerOptions options, WorkerOutput output) {
        this.options = options;
        this.output = output;
        this.state = Path.of(options.text("state"));
    }

    /** Runs it to the end of the log and reports what it used and found. */
    void measure(String backend) throws InterruptedException {
        try {
            JobClient job = start(backend);
            CompletableFuture<?> ended = job.getJobExecutionResult();
            MeasuredRange.of(options).watch(Progress.OF_JOB::counted, () -> !ended.isDone(), output);
            awaitEndOfLog(ended);
            // Without draining: the minutes that the log has not closed stay open, as in our job.
            job.stopWithSavepoint(false, uri("savepoint"), SavepointFormatType.NATIVE)
                    .get();
            ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the job failed: " + e.getCause(), e);
        }
        output.report("seen", Progress.OF_JOB.counted());
        output.report("refused", Progress.OF_JOB.late());
        MeasuredRange.reportMemory(output);
    }

    private JobClient start(String backend) {
        int slots = (int) options.number("threads");
        var environment = StreamExecutionEnvironment.createLocalEnvironment(slots, configuration(backend));
        new CoreJob(
                        options.text("bootstrap"),
                        new Topics(options.text("prefix")),
                        options.text("app"),
                        options.number("end"))
                .addTo(environment);
        try {
            return environment.executeAsync("core job");
        } catch (Exception e) {
            throw new IllegalStateException("the job did not start: " + e, e);
        }
    }

    private Configuration configuration(String backend) {
        var configuration = new Configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, backend);
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, uri("checkpoints"));
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(options.number("commit")));
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
        // What Flink recommends where functions keep no hold of their inputs, and nothing serialized by reflection.
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return configuration;
    }

    private String uri(String directory) {
        return state.resolve(directory).toUri().toString();
    }

    /** Until every partition's last tick has been read; what it closes is written before a savepoint ends. */
    private void awaitEndOfLog(CompletableFuture<?> ended) throws InterruptedException, ExecutionException {
        while (Progress.OF_JOB.partitionsEnded() < options.number("partitions")) {
            if (ended.isDone()) {
                ended.get();
                throw new IllegalStateException("the job ended before its log");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
