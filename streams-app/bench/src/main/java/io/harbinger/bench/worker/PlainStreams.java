package io.harbinger.bench.worker;

import io.harbinger.app.lifecycle.StreamsRunner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Runs topologies other than the pipeline's, with plain Kafka Streams. */
record PlainStreams(WorkerOptions options, WorkerOutput output, InstantSource clock) {

    private static final Duration START = Duration.ofSeconds(60);

    /** Configured as the pipeline is, but for what only batches of records need. */
    Properties properties() {
        Properties properties = StreamsSetup.of(options);
        properties.remove(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG);
        return properties;
    }

    /**
     * Runs a topology over the log and reports the resources it used.
     *
     * @param counted readings done so far
     * @param after reads what the check of correctness needs, while it still runs
     */
    void measure(Topology topology, Properties properties, LongSupplier counted, Consumer<StreamsRunner> after)
            throws InterruptedException {
        try (var runner = StreamsRunner.unbundled(topology, properties, clock)) {
            runner.start();
            if (!runner.awaitRunning(START)) {
                throw new IllegalStateException("it did not start in time");
            }
            MeasuredRange.of(options).watch(counted, () -> runner.failure().isEmpty(), output);
            output.report("seen", counted.getAsLong());
            after.accept(runner);
        }
        MeasuredRange.reportMemory(output);
    }
}
