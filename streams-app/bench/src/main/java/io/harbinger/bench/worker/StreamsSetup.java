package io.harbinger.bench.worker;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** How a measured streams application is configured: as shipped, with the options of the worker. */
final class StreamsSetup {

    private static final String SESSION = "session";

    private StreamsSetup() {}

    static Properties of(WorkerOptions options) {
        var streams = new StreamsOptions(
                options.text("app"),
                (int) options.number("threads"),
                options.text("guarantee"),
                Duration.ofMillis(options.number("commit")),
                Path.of(options.text("state")),
                0,
                StreamsOptions.CACHE_BYTES,
                true);
        Map<String, String> overrides =
                options.has(SESSION) ? Map.of("main.consumer.session.timeout.ms", options.text(SESSION)) : Map.of();
        return streams.toProperties(new ClientSettings(options.text("bootstrap"), overrides));
    }
}
