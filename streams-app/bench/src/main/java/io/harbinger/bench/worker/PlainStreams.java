package io.harbinger.bench.worker;

import io.harbinger.app.lifecycle.StreamsRunner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Runs topologies that are not ours, as Kafka Streams does by itself. */
record PlainStreams(Order order, Answer answer, InstantSource clock) {

    private static final Duration START = Duration.ofSeconds(60);

    /** As ours are configured, but for what only bundles need. */
    Properties properties() {
        Properties properties = StreamsSetup.of(order);
        properties.remove(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG);
        return properties;
    }

    /**
     * Runs a topology over the log and says what it used.
     *
     * @param counted readings done so far
     * @param after asks it for what the gate has to know, while it still runs
     */
    void measure(Topology topology, Properties properties, LongSupplier counted, Consumer<StreamsRunner> after)
            throws InterruptedException {
        try (var runner = StreamsRunner.unbundled(topology, properties, clock)) {
            runner.start();
            if (!runner.awaitRunning(START)) {
                throw new IllegalStateException("it did not start in time");
            }
            Stretch.of(order).watch(counted, () -> runner.failure().isEmpty(), answer);
            answer.say("seen", counted.getAsLong());
            after.accept(runner);
        }
        Stretch.sayMemory(answer);
    }
}
