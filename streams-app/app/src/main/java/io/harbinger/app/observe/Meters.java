package io.harbinger.app.observe;

import io.harbinger.app.view.InstanceView;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/** All meters of an instance: the pipeline's, Kafka Streams', and the JVM's. */
public final class Meters implements AutoCloseable {

    /**
     * Kafka Streams makes its task and store metrics late: scanned for this often (Micrometer's own default is 60 s).
     */
    private static final Duration RESCAN = Duration.ofSeconds(10);

    private final ProcessMeters process;
    private final MicrometerTelemetry telemetry;

    /**
     * Makes the meters.
     *
     * @param version of the program, as a tag of {@code harbinger.build}
     * @param catalogueVersion in force, another tag of it
     */
    public Meters(InstantSource clock, String version, String catalogueVersion) {
        this(clock, version, catalogueVersion, ShownSubjects.DEFAULT);
    }

    /**
     * Makes the meters.
     *
     * @param shown which subjects have series of their own
     */
    public Meters(InstantSource clock, String version, String catalogueVersion, ShownSubjects shown) {
        process = new ProcessMeters(Tags.of("version", version, "catalogue", catalogueVersion));
        telemetry = new MicrometerTelemetry(process.registry(), clock, shown);
    }

    public MicrometerTelemetry telemetry() {
        return telemetry;
    }

    /** What is known of the outputs of this instance. */
    public InstanceView view() {
        return telemetry.view();
    }

    /** Adds the metrics of a streams application; called once, before it starts. */
    public void watch(KafkaStreams streams) {
        ScheduledExecutorService scanner = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "kafka-streams-metrics");
            thread.setDaemon(true);
            return thread;
        });
        process.closeToo(scanner::shutdownNow);
        var metrics = new KafkaStreamsMetrics(streams, List.of(), scanner, RESCAN);
        metrics.bindTo(process.registry());
        process.closeToo(metrics);
    }

    /** All meters in Prometheus' text format 0.0.4. */
    public String scrape() {
        telemetry.refresh();
        return process.scrape();
    }

    @Override
    public void close() {
        process.close();
    }
}
