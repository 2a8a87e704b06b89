package io.harbinger.app.command;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.load.LoadPlan;
import io.harbinger.app.load.LoadSender;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.app.terminal.Progress;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends simulated events to a cluster. */
@Command(
        name = "simulate",
        description = {
            "Send a simulated network and its events to a cluster, at a steady rate and with times of now.",
            "The topics must exist (harbinger topics --create)."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger simulate --bootstrap-servers localhost:9092 --rate 500 --seconds 20",
            "  harbinger simulate -b localhost:9092 --history 35 --count 100000"
        })
final class SimulateCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Events per second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seconds", paramLabel = "N", description = "End after N seconds (default: go on until Ctrl-C).")
    private @Nullable Long seconds;

    @Option(names = "--count", paramLabel = "N", description = "End after N events.")
    private @Nullable Long count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides every random number (default: " + SimulationSettings.SEED + ").")
    private long seed = SimulationSettings.SEED;

    @Option(
            names = "--history",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "Send the events of so many days before now first, with ticks among them, so that the "
                    + "pipeline learns what is usual. Only where it has not run yet: else all of them are late.")
    private int history;

    @Mixin
    private DeploymentOptions deployment = new DeploymentOptions();

    SimulateCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        var sender = new LoadSender(plan());
        StopOnSignal.during(() -> send(sender), sender::stop);
        return ExitCode.OK.code();
    }

    private void check() {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new CommandFailed(ExitCode.USAGE, "--rate must be a finite number above 0, was " + rate);
        }
        require("--seconds", seconds, 1);
        require("--count", count, 1);
        require("--history", (long) history, 0);
    }

    private static void require(String option, @Nullable Long value, long min) {
        if (value != null && value < min) {
            throw new CommandFailed(ExitCode.USAGE, option + " must be at least " + min + ", was " + value);
        }
    }

    private LoadPlan plan() {
        registry.check();
        AppConfig config = deployment.config();
        ClientSettings clients = DeploymentOptions.clients(config, cluster);
        Topics topics = deployment.topics(config);
        try (var admin = TopicAdmin.connect(clients)) {
            return new LoadPlan(
                    clients,
                    topics,
                    registry.format(config.services()),
                    admin.require(topics),
                    rate,
                    count == null ? Long.MAX_VALUE : count,
                    Optional.ofNullable(seconds).map(Duration::ofSeconds),
                    seed,
                    history,
                    context.clock());
        }
    }

    private void send(LoadSender sender) throws InterruptedException {
        long total = count == null ? Progress.UNKNOWN : count;
        LoadSender.Sent sent;
        try (var progress =
                new Progress(context.err(), Terminal.isInteractive(), context.clock(), "sending", "events", total)) {
            sent = sender.send(progress);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.message(e), e);
        }
        if (sent.history() > 0) {
            context.out().printf(Locale.ROOT, "%,d events of %,d days before%n", sent.history(), history);
        }
        context.out()
                .printf(
                        Locale.ROOT,
                        "%,d events in %.1f s, %,.0f/s%n",
                        sent.events(),
                        sent.took().toMillis() / 1000.0,
                        sent.perSecond());
    }
}
