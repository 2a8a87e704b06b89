package io.harbinger.bench.worker;

import io.harbinger.runtime.ClientSettings;
import io.harbinger.runtime.StreamsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** How a measured streams application is configured: as ours ship, with what the order says. */
final class StreamsSetup {

    private static final String SESSION_MILLIS = "10000";

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
        // A member that was killed is missed after seconds, not after the default 45.
        return options.toProperties(new ClientSettings(
                order.text("bootstrap"), Map.of("main.consumer.session.timeout.ms", SESSION_MILLIS)));
    }
}
