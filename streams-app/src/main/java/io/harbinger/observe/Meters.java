package io.harbinger.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/** All meters of one process: the pipeline's, Kafka Streams', and the JVM's. */
public final class Meters implements AutoCloseable {

    /** Kafka Streams makes its task and store metrics late: scanned for this often (Micrometer's own default is 60 s). */
    private static final Duration RESCAN = Duration.ofSeconds(10);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerTelemetry telemetry;
    private final Deque<AutoCloseable> binders = new ArrayDeque<>();

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
        registry.config().meterFilter(new KafkaMeters());
        telemetry = new MicrometerTelemetry(registry, clock, shown);
        Gauge.builder("harbinger.build.info", () -> 1)
                .description("The program and the catalogue in force")
                .tags(
                        "version",
                        version,
                        "catalogue",
                        catalogueVersion,
                        "java",
                        Runtime.version().toString())
                .strongReference(true)
                .register(registry);
        bindJvm();
    }

    public MicrometerTelemetry telemetry() {
        return telemetry;
    }

    /** Adds the metrics of a streams application; called once, before it starts. */
    public void watch(KafkaStreams streams) {
        ScheduledExecutorService scanner = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "kafka-streams-metrics");
            thread.setDaemon(true);
            return thread;
        });
        binders.push(scanner::shutdownNow);
        var metrics = new KafkaStreamsMetrics(streams, List.of(), scanner, RESCAN);
        metrics.bindTo(registry);
        binders.push(metrics);
    }

    /** All meters in Prometheus' text format 0.0.4. */
    public String scrape() {
        telemetry.refresh();
        return registry.scrape();
    }

    @Override
    public void close() {
        while (!binders.isEmpty()) {
            closeQuietly(binders.pop());
        }
        registry.close();
    }

    private void bindJvm() {
        var gc = new JvmGcMetrics();
        gc.bindTo(registry);
        binders.push(gc);
        for (var binder : List.of(
                new JvmInfoMetrics(),
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics())) {
            binder.bindTo(registry);
        }
    }

    private static void closeQuietly(AutoCloseable binder) {
        try {
            binder.close();
        } catch (Exception e) {
            throw new IllegalStateException("a meter binder does not close", e);
        }
    }
}
