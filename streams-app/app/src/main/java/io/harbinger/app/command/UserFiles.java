package io.harbinger.app.command;

import io.harbinger.app.cluster.KafkaClientRules;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.config.AppConfigReader;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files that a command names; where one is wrong, the command ends with one line per violation. */
public final class UserFiles {

    private UserFiles() {}

    /** The shipped catalogue, or a user's over it. */
    public static Catalogue catalogue(@Nullable Path file) {
        return require(file == null ? CatalogueReader.builtIn() : CatalogueReader.extending(file));
    }

    /**
     * The configuration, or what applies without one.
     *
     * @param kafka Kafka settings of the command line, which override those of the file
     */
    public static AppConfig configuration(@Nullable Path file, Map<String, String> kafka) {
        return file == null
                ? AppConfig.DEFAULT
                : require(new AppConfigReader(System::getenv, new KafkaClientRules(), kafka).read(file));
    }

    /** The value, or {@link CommandFailed} with {@link ExitCode#INVALID}. */
    public static <T> T require(Loaded<T> loaded) {
        if (loaded instanceof Loaded.Ok<T> ok) {
            return ok.value();
        }
        throw new CommandFailed(
                ExitCode.INVALID,
                loaded.problems().stream().map(Violation::toString).toList());
    }
}
