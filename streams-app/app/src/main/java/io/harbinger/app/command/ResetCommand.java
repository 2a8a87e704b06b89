package io.harbinger.app.command;

import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.StateDirectory;
import io.harbinger.app.reset.ApplicationReset;
import io.harbinger.app.reset.KeyMove;
import io.harbinger.app.reset.KeyScheme;
import io.harbinger.app.reset.ResetException;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes an application back to its beginning, or its open alerts to other keys. */
@Command(
        name = "reset",
        description = {
            "Take an application back to its beginning: delete its changelogs, offsets, regrouped lane events and local "
                    + "state, and end its open alerts. Inputs and the other outputs stay; the next start reads the "
                    + "inputs again.",
            "Shows what it would do, and does it with --execute. All instances must be stopped; local state of other "
                    + "machines is deleted there.",
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger reset -b localhost:9092              what would be deleted",
            "  harbinger reset -b localhost:9092 --execute",
            "  harbinger reset -b localhost:9092 --keys-only typed --execute    after an upgrade from 0.1.0"
        })
final class ResetCommand implements Callable<Integer> {

    private final CliContext context;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration of run; options override it.")
    private @Nullable Path configFile;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(names = "--execute", description = "Do it. Without this, it only says what it would do.")
    private boolean execute;

    @Option(
            names = "--from-now",
            description = "Begin with what is written from now on, not with the inputs' beginning.")
    private boolean fromNow;

    @Option(
            names = "--keys-only",
            paramLabel = "SCHEME",
            description =
                    "Only move open alerts to their typed keys (node:suez) after an upgrade from 0.1.0, or to bare "
                            + "ones (suez) after a roll-back to it. The application may run.")
    private @Nullable KeyScheme keysOnly;

    @Option(names = "--application-id", paramLabel = "ID", description = "Which application (default: harbinger).")
    private @Nullable String applicationId;

    @Option(names = "--prefix", paramLabel = "NAME", description = "What topic names start with (default: harbinger).")
    private @Nullable String prefix;

    @Option(names = "--state-dir", paramLabel = "DIR", description = "Local state of this machine, as run has it.")
    private @Nullable Path stateDirectory;

    ResetCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        AppConfig config = configuration();
        ClientSettings clients = cluster.require(config.kafka().values());
        Function<byte[], AlertTransition> decoder =
                new OutputCodec(registry.format(config.services()), "", "")::decodeAlert;
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(config.topics().alertsCurrent());
        }
        if (keysOnly == null) {
            reset(clients, target(config), decoder);
        } else {
            move(clients, config.topics(), keysOnly, decoder);
        }
        return ExitCode.OK.code();
    }

    private AppConfig configuration() {
        AppConfig file = UserFiles.configuration(configFile, cluster.toKafka());
        try {
            return new AppConfig(
                    Objects.requireNonNullElse(applicationId, file.applicationId()),
                    Objects.requireNonNullElse(prefix, file.topicPrefix()),
                    file.catalogue(),
                    file.pipeline(),
                    file.streams(),
                    file.http(),
                    file.metrics(),
                    file.services(),
                    file.logFormat(),
                    file.kafka().with(cluster.toKafka()));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }

    private ApplicationReset.Target target(AppConfig config) {
        Path named = stateDirectory == null ? config.streams().stateDir() : stateDirectory;
        return new ApplicationReset.Target(config.applicationId(), config.topics(), StateDirectory.of(named), fromNow);
    }

    private void reset(
            ClientSettings clients, ApplicationReset.Target target, Function<byte[], AlertTransition> decoder) {
        try (var reset = ApplicationReset.connect(clients, target, decoder)) {
            List<String> members = reset.members();
            if (execute && !members.isEmpty()) {
                throw new CommandFailed(ExitCode.CLUSTER, "refused: " + busy(target, members));
            }
            if (execute) {
                execute(reset);
            } else {
                reset.lines().forEach(context.out()::println);
                members.stream().limit(1).forEach(one -> context.out().println("but " + busy(target, members)));
            }
        }
        conclude();
    }

    private void execute(ApplicationReset reset) {
        try {
            reset.execute(context.out()::println);
        } catch (ClusterException | ResetException e) {
            String line = e.lines().get(0) + "; do it again before anything starts: it is done in part";
            throw new CommandFailed(ExitCode.CLUSTER, line, e);
        }
    }

    private static String busy(ApplicationReset.Target target, List<String> members) {
        return "group " + target.applicationId() + " has " + members.size() + " members (" + members.get(0)
                + (members.size() > 1 ? ", …" : "")
                + "): stop all instances first; one with a group.instance.id counts until its session times out";
    }

    private void move(ClientSettings clients, Topics topics, KeyScheme to, Function<byte[], AlertTransition> decoder) {
        try (var move = KeyMove.connect(clients, topics, to, decoder)) {
            if (execute) {
                move.execute(context.out()::println);
            } else {
                move.lines().forEach(context.out()::println);
            }
        }
        conclude();
    }

    private void conclude() {
        context.out().println(execute ? "done" : "nothing was changed; --execute does it");
    }
}
