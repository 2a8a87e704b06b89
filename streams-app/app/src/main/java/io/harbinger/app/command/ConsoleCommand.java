package io.harbinger.app.command;

import io.harbinger.app.console.Console;
import io.harbinger.app.console.model.ConsoleLinks;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.lifecycle.StopOnSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code console}: the panorama in a browser. */
@Command(
        name = "console",
        description = {
            "Serve the console: a page with the supply network, the open alerts, why they are open, whom they reach, and what "
                    + "would be if a place closed.",
            "Reads the output topics, committed records only; changes nothing. Served to this machine alone, unless a token "
                    + "is asked for."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger console -b localhost:9092",
            "  harbinger console -b kafka:9092 --host 0.0.0.0 --console-token-file /run/secrets/console",
            "  harbinger console -b kafka:9092 --grafana https://grafana.example --runbooks https://wiki.example/runbooks"
        })
final class ConsoleCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final CliContext context;
    private final Stop stop = new Stop(STOP_WITHIN);

    @Mixin
    private DeploymentAccessOptions deployment = new DeploymentAccessOptions();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}); one beyond this machine needs a token.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "" + Console.PORT,
            description = "Port to listen on (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @Option(
            names = "--console-token-file",
            paramLabel = "FILE",
            description = "A file whose only line readers must know: " + SHORTEST_TOKEN + " characters or more.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--runbooks",
            paramLabel = "URL",
            description =
                    "Where runbooks are read: the page then leads to them (the folder that has HarbingerRisk.md).")
    private @Nullable String runbooks;

    @Option(
            names = "--grafana",
            paramLabel = "URL",
            description = "Grafana with the dashboards of ops/grafana: the page then leads to that of a subject.")
    private @Nullable String grafana;

    ConsoleCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        InetSocketAddress address = address();
        String token = tokenFile == null ? null : token(tokenFile);
        if (token == null && !address.getAddress().isLoopbackAddress()) {
            throw new CommandFailed(
                    ExitCode.USAGE, "--host " + host + " is beyond this machine: give --console-token-file, too");
        }
        ConsoleLinks links = links();
        DeploymentAccess access = deployment.access();
        try (var console = Console.open(
                access.clients(),
                access.topics(),
                access.format(),
                address,
                token,
                links,
                context.clock(),
                stop::request)) {
            context.out().println("console  " + console.url());
            StopOnSignal.during(() -> serve(console), stop::request);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
        return ExitCode.OK.code();
    }

    private void serve(Console console) throws InterruptedException {
        try {
            stop.awaitRequest();
            RuntimeException failure = console.failure();
            if (failure != null) {
                throw failure;
            }
        } finally {
            stop.ended();
        }
    }

    private ConsoleLinks links() {
        try {
            return new ConsoleLinks(runbooks, grafana);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, "--runbooks and --grafana: " + e.getMessage(), e);
        }
    }

    private InetSocketAddress address() {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailed(ExitCode.USAGE, "--port must be 0 to " + LAST_PORT + ", was " + port);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new CommandFailed(ExitCode.USAGE, "--host " + host + " is no address of this machine", e);
        }
    }

    private static String token(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.length() < SHORTEST_TOKEN || !token.matches("[A-Za-z0-9_.~+/=-]+")) {
                throw new CommandFailed(
                        ExitCode.INVALID,
                        file + " must have one line of " + SHORTEST_TOKEN
                                + " or more letters, digits and signs of _.~+/=- (what it has is not shown)");
            }
            return token;
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.INPUT, "the token cannot be read: " + Failures.line(e), e);
        }
    }
}
