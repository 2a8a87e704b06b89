package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.registry.RegistryFormat;
import io.harbinger.wire.registry.RegistryRefusedException;
import io.harbinger.wire.registry.RegistryUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where schemas are found: with fingerprints in the values, or in a registry. */
final class RegistryOptions {

    @Option(
            names = "--schema-registry-url",
            paramLabel = "URL",
            description =
                    "Write Confluent's wire format, with schemas in this registry, and read it too (default: Avro "
                            + "single-object, which needs none). With Apicurio: http://host:8080/apis/ccompat/v7.")
    private @Nullable URI url;

    WireFormat format() {
        return format(null);
    }

    /** The format of this option, else of a configuration file. */
    WireFormat format(@Nullable URI file) {
        URI registry = url == null ? file : checked(url);
        return registry == null ? WireFormat.singleObject() : request(() -> RegistryFormat.connect(registry));
    }

    /** Registers all schemas, where a registry is given; one line each. */
    List<String> register() {
        URI registry = url == null ? null : checked(url);
        return registry == null
                ? List.of()
                : request(() -> RegistryFormat.register(registry)).stream()
                        .map(schema -> schema.subject() + " as " + schema.id())
                        .toList();
    }

    private static URI checked(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new CommandFailed(
                    ExitCode.USAGE, "--schema-registry-url must be like http://host:8081, was '" + url + "'");
        }
        return url;
    }

    private static <T> T request(Supplier<T> call) {
        try {
            return call.get();
        } catch (RegistryRefusedException | RegistryUnavailableException e) {
            throw new CommandFailed(ExitCode.CLUSTER, String.valueOf(e.getMessage()), e);
        }
    }
}
