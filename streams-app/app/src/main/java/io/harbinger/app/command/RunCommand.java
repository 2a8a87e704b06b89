package io.harbinger.app.command;

import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.LiveApplication;
import io.harbinger.app.lifecycle.LiveSetup;
import io.harbinger.app.lifecycle.PipelineException;
import io.harbinger.app.lifecycle.StateDirectory;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.observe.EpisodeLog;
import io.harbinger.app.observe.Meters;
import io.harbinger.app.observe.ShownSubjects;
import io.harbinger.app.panorama.OpenRiskTeller;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the pipeline against a cluster until a signal stops it. */
@Command(
        name = "run",
        description = {
            "Run the pipeline against a cluster. Its topics must exist (harbinger topics --create).",
            "SIGTERM and Ctrl-C stop it in order, within 10 seconds."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger run --bootstrap-servers localhost:9092",
            "  harbinger run -b kafka:9093 -K security.protocol=SSL -K ssl.truststore.location=ca.p12"
        })
final class RunCommand implements Callable<Integer> {

    /** What Kafka Streams says of a changelog when partitions were added to the inputs: we say what to do. */
    private static final String OTHER_PARTITIONS = "has invalid partitions";

    private final CliContext context;

    @ParentCommand
    private @Nullable HarbingerCommand root;

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration (YAML); options here override it.")
    private @Nullable Path configFile;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    RunCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        registry.check();
        AppConfig config = configuration();
        ClientSettings clients = cluster.require(config.kafka().values());
        Catalogue catalogue =
                UserFiles.catalogue(config.catalogue()).in(config.pipeline().zone());
        WireFormat format = registry.format(config.services());
        Settings settings = config.settings(verified(clients, config));
        if (settings.panorama()) {
            OpenRiskTeller.tell(clients, config.topics(), config.applicationId(), format);
        }
        try (var meters = new Meters(context.clock(), context.version(), catalogue.version(), shown(config))) {
            var application = LiveApplication.start(
                    setup(clients, config, catalogue, format, panorama(config, catalogue, settings, meters, format)),
                    new RiskTopology(catalogue, settings, config.topics(), telemetry(meters), format)::build,
                    meters,
                    context.clock());
            try (application) {
                StopOnSignal.during(application.runner()::awaitEnd, application::stop);
                application.runner().failure().ifPresent(failure -> fail(failure, clients, config));
            }
        }
        return ExitCode.OK.code();
    }

    private Telemetry telemetry(Meters meters) {
        return Telemetry.both(meters.telemetry(), new EpisodeLog(context.clock()));
    }

    private static Optional<Function<Properties, Topology>> panorama(
            AppConfig config, Catalogue catalogue, Settings settings, Meters meters, WireFormat format) {
        return settings.panorama()
                ? Optional.of(
                        new PanoramaTopology(catalogue, settings, config.topics(), meters.telemetry(), format)::build)
                : Optional.empty();
    }

    private static ShownSubjects shown(AppConfig config) {
        return new ShownSubjects(
                config.metrics().topSubjects(), Set.copyOf(config.metrics().keySubjects()));
    }

    private AppConfig configuration() {
        AppConfig file = UserFiles.configuration(configFile, cluster.toKafka());
        if (root != null) {
            root.prefer(file.logFormat());
        }
        try {
            return options.over(file, cluster.toKafka());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }

    private LiveSetup setup(
            ClientSettings clients,
            AppConfig config,
            Catalogue catalogue,
            WireFormat format,
            Optional<Function<Properties, Topology>> panorama) {
        return new LiveSetup(
                clients,
                streams(config),
                config.topics(),
                new InetSocketAddress(config.http().host(), config.http().port()),
                options.ticking(config.streams().tickInterval(), new InputCodec(format)::encodeTick),
                panorama,
                catalogue.version());
    }

    private static StreamsOptions streams(AppConfig config) {
        AppConfig.Streams streams = config.streams();
        return new StreamsOptions(
                config.applicationId(),
                streams.threads(),
                streams.guarantee().kafkaValue(),
                streams.commitInterval(),
                StateDirectory.require(StateDirectory.of(streams.stateDir())),
                streams.standbyReplicas(),
                StreamsOptions.CACHE_BYTES,
                false);
    }

    private static int verified(ClientSettings clients, AppConfig config) {
        try (var admin = TopicAdmin.connect(clients)) {
            return admin.require(
                    config.topics(),
                    config.topics()
                            .ofApplication(
                                    config.pipeline().alertsJson(),
                                    config.pipeline().panorama()),
                    config.applicationId());
        }
    }

    private static void fail(Throwable failure, ClientSettings clients, AppConfig config) {
        if (failure instanceof ClusterException refused) {
            throw refused;
        }
        if (Failures.line(failure).contains(OTHER_PARTITIONS)) {
            int unused = verified(clients, config);
        }
        throw new PipelineException("the pipeline failed: " + Failures.line(failure), failure);
    }
}
