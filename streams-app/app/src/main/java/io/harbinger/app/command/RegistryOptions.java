package io.harbinger.app.command;

import io.harbinger.app.config.Services;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.http.HttpService;
import io.harbinger.http.HttpServiceException;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.registry.RegistryFormat;
import io.harbinger.wire.registry.RegistryRefusedException;
import io.harbinger.wire.registry.RegistryUnavailableException;
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
    private @Nullable String url;

    /** The format of this option, else of a configuration file. */
    WireFormat format(Services file) {
        HttpService registry = registry(file);
        return registry == null ? WireFormat.singleObject() : request(() -> RegistryFormat.connect(registry));
    }

    /** Ends with {@link ExitCode#USAGE} where the option is wrong: before anything is connected. */
    void check() {
        registry(Services.NONE);
    }

    /** Registers all schemas, where a registry is given; one line each. */
    List<String> register(Services file) {
        HttpService registry = registry(file);
        return registry == null
                ? List.of()
                : request(() -> RegistryFormat.register(registry)).stream()
                        .map(schema -> schema.subject() + " as " + schema.id())
                        .toList();
    }

    /** That of the option, with the credentials and certificates of the file. */
    private @Nullable HttpService registry(Services file) {
        return url == null
                ? file.schemaRegistry()
                : HttpServices.option("--schema-registry-url", url, file.registryAccess());
    }

    private static <T> T request(Supplier<T> call) {
        try {
            return call.get();
        } catch (RegistryRefusedException | RegistryUnavailableException e) {
            throw new CommandFailed(ExitCode.CLUSTER, String.valueOf(e.getMessage()), e);
        } catch (HttpServiceException e) {
            throw new CommandFailed(ExitCode.INVALID, Failures.message(e), e);
        }
    }
}
