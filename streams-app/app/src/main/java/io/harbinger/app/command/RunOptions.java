package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig;
import io.harbinger.app.config.AppConfig.Metrics;
import io.harbinger.app.config.AppConfig.Streams;
import io.harbinger.app.lifecycle.LiveSetup.Ticking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that override the configuration file; what is not given stays as the file, or the default, has it. */
final class RunOptions {

    @Option(names = "--catalogue", paramLabel = "FILE", description = "A catalogue over the shipped one.")
    private @Nullable Path catalogue;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads of this instance (default: 1).")
    private @Nullable Integer threads;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description =
                    "Local copy of the state, rebuilt when lost (default: harbinger below $XDG_STATE_HOME, or ~/.local/state).")
    private @Nullable Path stateDirectory;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of /metrics and /health (default: 8080; 0 takes a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Consumer group (default: harbinger); instances with the same id share the work.")
    private @Nullable String applicationId;

    @Option(
            names = "--no-ticks",
            description = "Write no ticks: another program does, to the ticks topic or into the inputs.")
    private boolean noTicks;

    @Option(
            names = "--panorama",
            description = "Follow risk along the network, too: topics of incidents and upstream risks.")
    private boolean panorama;

    @Option(
            names = "--top-subjects",
            paramLabel = "N",
            description = "Subjects with metrics of their own: the N highest scores (default: 20; 0 to 200).")
    private @Nullable Integer topSubjects;

    @Option(
            names = "--key-subject",
            paramLabel = "ID",
            description = "A subject that always has metrics of its own; repeatable.")
    private List<String> keySubjects = new ArrayList<>();

    /**
     * The configuration with these options over it.
     *
     * @throws IllegalArgumentException when a value is out of range; the message names it
     */
    AppConfig over(AppConfig file, Map<String, String> kafka) {
        AppConfig placed =
                service.over(file, Objects.requireNonNullElse(port, file.http().port()), kafka);
        return new AppConfig(
                Objects.requireNonNullElse(applicationId, file.applicationId()),
                placed.topicPrefix(),
                catalogue == null ? file.catalogue() : catalogue,
                panorama ? file.pipeline().withPanorama(true) : file.pipeline(),
                streams(file.streams()),
                placed.http(),
                new Metrics(
                        Objects.requireNonNullElse(topSubjects, file.metrics().topSubjects()),
                        keySubjects.isEmpty() ? file.metrics().keySubjects() : keySubjects),
                file.services(),
                file.logFormat(),
                placed.kafka());
    }

    /** How this instance writes ticks; empty with {@code --no-ticks}. */
    Optional<Ticking> ticking(Duration every, LongFunction<byte[]> encoder) {
        return noTicks ? Optional.empty() : Optional.of(new Ticking(every, encoder));
    }

    private Streams streams(Streams file) {
        return new Streams(
                file.guarantee(),
                Objects.requireNonNullElse(threads, file.threads()),
                file.standbyReplicas(),
                stateDirectory == null ? file.stateDir() : stateDirectory,
                file.commitInterval(),
                file.tickInterval());
    }
}
