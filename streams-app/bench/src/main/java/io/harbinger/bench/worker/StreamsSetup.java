package io.harbinger.bench.worker;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** How a measured streams application is configured: as ours ship, with what the order says. */
final class StreamsSetup {

    private static final String SESSION = "session";

    private StreamsSetup() {}

    static Properties of(Order order) {
        var options = new StreamsOptions(
                order.text("app"),
                (int) order.number("threads"),
                order.text("guarantee"),
                Duration.ofMillis(order.number("commit")),
                Path.of(order.text("state")),
                0,
                StreamsOptions.CACHE_BYTES,
                true);
        Map<String, String> overrides =
                order.has(SESSION) ? Map.of("main.consumer.session.timeout.ms", order.text(SESSION)) : Map.of();
        return options.toProperties(new ClientSettings(order.text("bootstrap"), overrides));
    }
}
