package io.harbinger.app.observe;

import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;

/** The meters of a bridge: those of each sink, and its JVM's. */
public final class BridgeMeters implements AutoCloseable {

    private final ProcessMeters process;
    private final long startedAt;

    /** Makes the meters; {@code version} of the program, as a tag of {@code harbinger.build}. */
    public BridgeMeters(InstantSource clock, String version) {
        process = new ProcessMeters(Tags.of("version", version));
        startedAt = clock.millis();
    }

    /** Makes the meters of a sink; once for each name. */
    public SinkMeters sink(String name) {
        return new SinkMeters(process.registry(), name, true, startedAt);
    }

    /** As {@link #sink}, of one that does not know what is open. */
    public SinkMeters sinkOfTransitions(String name) {
        return new SinkMeters(process.registry(), name, false, startedAt);
    }

    /** Makes the meters of a receiver of webhooks, besides those of its sink; once for each name. */
    public WebhookMeters webhook(String name) {
        return new WebhookMeters(process.registry(), name);
    }

    /** All meters in Prometheus' text format 0.0.4. */
    public String scrape() {
        return process.scrape();
    }

    @Override
    public void close() {
        process.close();
    }
}
