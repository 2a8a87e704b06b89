package io.harbinger.app.observe;

import io.harbinger.app.text.PlainText;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The meters of every process: its build, and its JVM. */
final class ProcessMeters implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<AutoCloseable> binders = new ArrayDeque<>();

    /** {@code build} are the tags of {@code harbinger.build.info}, beside that of the Java version. */
    ProcessMeters(Tags build) {
        registry.config().meterFilter(new KafkaMeters()).meterFilter(plainTags());
        Gauge.builder("harbinger.build.info", () -> 1)
                .description("The program and the catalogue in force")
                .tags(build.and("java", Runtime.version().toString()))
                .strongReference(true)
                .register(registry);
        bindJvm();
    }

    /** Ids of subjects and sensors are labels; what a person's terminal obeys has no place in them. */
    private static MeterFilter plainTags() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.replaceTags(id.getTags().stream()
                        .map(tag -> Tag.of(tag.getKey(), PlainText.of(tag.getValue())))
                        .toList());
            }
        };
    }

    MeterRegistry registry() {
        return registry;
    }

    /** Closed with these, the last one first. */
    void closeToo(AutoCloseable binder) {
        binders.push(binder);
    }

    /** All meters in Prometheus' text format 0.0.4. */
    String scrape() {
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
