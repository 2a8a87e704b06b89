package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig;
import io.harbinger.app.config.AppConfig.Http;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of long-running commands: the prefix of topic names, and where metrics and health are served. */
final class ServiceOptions {

    @Option(names = "--prefix", paramLabel = "NAME", description = "What topic names start with (default: harbinger).")
    private @Nullable String prefix;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address of /metrics and /health (default: 127.0.0.1; 0.0.0.0 in a container).")
    private @Nullable String host;

    /**
     * The configuration with these options over it.
     *
     * @param port of /metrics and /health
     * @throws IllegalArgumentException when a value is out of range; the message names it
     */
    AppConfig over(AppConfig config, int port, Map<String, String> kafka) {
        return new AppConfig(
                config.applicationId(),
                Objects.requireNonNullElse(prefix, config.topicPrefix()),
                config.catalogue(),
                config.pipeline(),
                config.streams(),
                new Http(Objects.requireNonNullElse(host, config.http().host()), port),
                config.metrics(),
                config.services(),
                config.logFormat(),
                config.kafka().with(kafka));
    }
}
