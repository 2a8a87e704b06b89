package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The part of the instances' configuration that a bridge uses, and the options that override it. */
final class BridgeOptions {

    /** Not 8080, so that a bridge can run beside an instance on one machine. */
    private static final int PORT = 9465;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (YAML) of the instances, of which kafka, topicPrefix, schemaRegistry, "
                    + "alertmanager, webhooks, http and log count here; options override it.")
    private @Nullable Path file;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of /metrics and /health (default: that of --config, else 9465; 0 takes a free one).")
    private @Nullable Integer port;

    @Nullable Path file() {
        return file;
    }

    /** The configuration with these options over it; ends with {@link ExitCode#USAGE} where a value is out of range. */
    AppConfig over(AppConfig config, Map<String, String> kafka) {
        int otherwise = file == null ? PORT : config.http().port();
        try {
            return service.over(config, Objects.requireNonNullElse(port, otherwise), kafka);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }
}
