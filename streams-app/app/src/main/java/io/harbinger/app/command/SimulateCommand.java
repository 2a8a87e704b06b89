package io.harbinger.app.command;

import io.harbinger.app.cluster.InputWatch;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.load.LoadPlan;
import io.harbinger.app.load.LoadSender;
import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.DisruptionScript;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.app.terminal.Progress;
import io.harbinger.app.text.PlainText;
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
            "Send a simulated network and its events to a cluster.",
            "With --disruption: weeks of history, then a disruption that began two days ago, and what goes on now, at the "
                    + "pace of the network. Without: load, at a steady rate and with times of now."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger simulate -b localhost:9092 --disruption canal-blockage",
            "  harbinger simulate -b localhost:9092 --rate 500 --seconds 60",
            "  harbinger simulate -b localhost:9092 --rate 5000 --count 100000"
        })
final class SimulateCommand implements Callable<Integer> {

    private static final int DEFAULT_RATE = 100;

    private final CliContext context;

    @Option(names = "--disruption", paramLabel = "NAME", description = "What goes wrong: ${COMPLETION-CANDIDATES}.")
    private @Nullable DisruptionScript disruption;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Events per second of load (default: " + DEFAULT_RATE + "); not with --disruption, where the "
                    + "network has its own pace.")
    private @Nullable Double rate;

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
            description =
                    "Send so many days before first, from which the pipeline learns what is usual; only to inputs "
                            + "that are empty, for elsewhere all of it would be late "
                            + "(default with --disruption, where they are empty: " + Disruption.DEFAULT_DAY
                            + ", with port-closure 60, from when on calls at ports are judged; else 0).")
    private @Nullable Integer history;

    @Mixin
    private DeploymentAccessOptions deployment = new DeploymentAccessOptions();

    SimulateCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        LoadPlan plan = plan();
        var sender = new LoadSender(plan);
        StopOnSignal.during(() -> send(sender, plan), sender::stop);
        return ExitCode.OK.code();
    }

    private void check() {
        if (rate != null && (!(rate > 0) || Double.isInfinite(rate))) {
            throw new CommandFailed(ExitCode.USAGE, "--rate must be a finite number above 0, was " + rate);
        }
        if (rate != null && disruption != null) {
            throw new CommandFailed(
                    ExitCode.USAGE, "--rate and --disruption exclude each other: load would hide what is disrupted");
        }
        require("--seconds", seconds, 1);
        require("--count", count, 1);
        require("--history", history == null ? null : (long) history, 0);
    }

    private static void require(String option, @Nullable Long value, long min) {
        if (value != null && value < min) {
            throw new CommandFailed(ExitCode.USAGE, option + " must be at least " + min + ", was " + value);
        }
    }

    private LoadPlan plan() {
        DeploymentAccess access = deployment.access();
        ClientSettings clients = access.clients();
        Topics topics = access.topics();
        try (var admin = TopicAdmin.connect(clients)) {
            return new LoadPlan(
                    clients,
                    topics,
                    access.format(),
                    admin.require(topics),
                    rate == null ? DEFAULT_RATE : rate,
                    count == null ? Long.MAX_VALUE : count,
                    Optional.ofNullable(seconds).map(Duration::ofSeconds),
                    seed,
                    historyDays(clients, topics),
                    Optional.ofNullable(disruption),
                    context.clock());
        }
    }

    /** As asked; nothing that would be late. */
    private int historyDays(ClientSettings clients, Topics topics) {
        int asked = history != null ? history : disruption == null ? 0 : disruption.historyDays();
        if (asked == 0 || !haveBegun(clients, topics)) {
            return asked;
        }
        if (history != null) {
            throw new CommandFailed(
                    ExitCode.CLUSTER,
                    "the inputs of " + topics.prefix() + " hold events or ticks already, so a history from before them "
                            + "would be late: send it to new topics (--prefix), or none (--history 0)");
        }
        context.err()
                .println("the inputs of " + PlainText.of(topics.prefix()) + " hold events already: no history is sent, "
                        + "so only what is judged by fixed limits can alert where the usual is not known");
        return 0;
    }

    private static boolean haveBegun(ClientSettings clients, Topics topics) {
        try (var inputs = InputWatch.of(clients, topics.inputs())) {
            return inputs.haveBegun();
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
    }

    private void send(LoadSender sender, LoadPlan plan) throws InterruptedException {
        long total = count == null ? Progress.UNKNOWN : count;
        LoadSender.Sent sent;
        try (var console = new SimulationConsole(context, plan, total)) {
            sent = sender.send(console);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.message(e), e);
        }
        context.out()
                .printf(
                        Locale.ROOT,
                        "%,d events in %.1f s, %,.1f/s%n",
                        sent.events(),
                        sent.took().toMillis() / 1000.0,
                        sent.perSecond());
    }
}
