package io.harbinger.runtime.command;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.observe.Meters;
import io.harbinger.runtime.ClientSettings;
import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;
import io.harbinger.runtime.Failures;
import io.harbinger.runtime.LiveApplication;
import io.harbinger.runtime.LiveSetup;
import io.harbinger.runtime.LiveSetup.Ticking;
import io.harbinger.runtime.StopOnSignal;
import io.harbinger.runtime.StreamsOptions;
import io.harbinger.runtime.TopicAdmin;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the pipeline against a cluster until it is told to stop. */
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

    private final Parts parts;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--catalogue", paramLabel = "FILE", description = "A catalogue over the shipped one.")
    private @Nullable Path catalogueFile;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Stream threads of this instance (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Local copy of the state (default: .harbinger/state in the home directory).")
    private @Nullable Path stateDirectory;

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address of /metrics and /health (default: ${DEFAULT-VALUE}; 0.0.0.0 in a container).")
    private String httpHost = "127.0.0.1";

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "9464",
            description = "Port of /metrics and /health (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int httpPort;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "harbinger",
            description = "Consumer group (default: ${DEFAULT-VALUE}); instances with the same id share the work.")
    private String applicationId = "harbinger";

    @Option(
            names = "--tick",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "How often the clock is written to the ticks topic (default: ${DEFAULT-VALUE}).")
    private int tickMillis;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = "harbinger",
            description = "What topic names start with (default: ${DEFAULT-VALUE}).")
    private String prefix = "harbinger";

    RunCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        ClientSettings clients = cluster.require(Objects.requireNonNull(spec));
        Catalogue catalogue = Catalogues.require(parts.catalogue().apply(Optional.ofNullable(catalogueFile)));
        var topics = new Topics(prefix);
        Settings settings = Settings.live(verified(clients, topics));
        try (var meters = new Meters(parts.clock(), parts.version(), catalogue.version())) {
            var application = LiveApplication.start(
                    setup(clients, topics, catalogue),
                    streams -> parts.pipeline().build(catalogue, settings, topics, meters.telemetry(), streams),
                    meters,
                    parts.clock());
            try (application) {
                StopOnSignal.during(application.runner()::awaitEnd, application::stop);
                application.runner().failure().ifPresent(RunCommand::fail);
            }
        }
        return ExitCode.OK.code();
    }

    private static void fail(Throwable failure) {
        throw new CommandFailed(ExitCode.FAILURE, "the pipeline failed: " + Failures.line(failure), failure);
    }

    private LiveSetup setup(ClientSettings clients, Topics topics, Catalogue catalogue) {
        return new LiveSetup(
                clients,
                StreamsOptions.live(applicationId, stateDirectory()).withThreads(threads),
                topics,
                new InetSocketAddress(httpHost, httpPort),
                Optional.of(new Ticking(Duration.ofMillis(tickMillis), parts.tick())),
                catalogue.version());
    }

    private static int verified(ClientSettings clients, Topics topics) {
        try (var admin = TopicAdmin.connect(clients)) {
            List<String> problems = admin.verify(topics);
            if (!problems.isEmpty()) {
                throw new CommandFailed(ExitCode.CLUSTER, problems);
            }
            return admin.inputPartitions(topics);
        }
    }

    private Path stateDirectory() {
        return stateDirectory == null
                ? Path.of(System.getProperty("user.home"), ".harbinger", "state")
                : stateDirectory;
    }
}
