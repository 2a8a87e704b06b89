package io.harbinger.app.command;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates or verifies the topics of a deployment. */
@Command(
        name = "topics",
        description = "Create the topics of a deployment, or verify that they are as they must be.",
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger topics --create --bootstrap-servers localhost:9092 --partitions 6",
            "  harbinger topics --verify --bootstrap-servers localhost:9092",
            "  harbinger topics --alter --bootstrap-servers localhost:9092",
            "  harbinger topics --create -b localhost:9092 --schema-registry-url http://localhost:8081"
        })
final class TopicsCommand implements Callable<Integer> {

    private static final int DEFAULT_PARTITIONS = 6;

    private final CliContext context;

    @ArgGroup(multiplicity = "1")
    private Action action = new Action();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of every topic created (default: " + DEFAULT_PARTITIONS + "); "
                    + "the upper bound of stream threads over all instances. Topics that exist keep theirs, which is said; "
                    + "with --verify other numbers are an error.")
    private @Nullable Integer partitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Copies of every topic created (default: the brokers' own).")
    private @Nullable Short replication;

    @Option(
            names = "--retention-days",
            paramLabel = "N",
            description = "How long records of the streams created stay (default: the brokers' own).")
    private @Nullable Integer retentionDays;

    @Mixin
    private DeploymentAccessOptions deployment = new DeploymentAccessOptions();

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "harbinger",
            description = "Whose state must fit the partitions of the inputs (default: ${DEFAULT-VALUE}).")
    private String applicationId = "harbinger";

    private static final class Action {

        @Option(names = "--create", required = true, description = "Create the topics that are missing.")
        private boolean create;

        @Option(
                names = "--alter",
                required = true,
                description = "Change the settings that differ from what the application needs; partitions stay.")
        private boolean alter;

        @Option(names = "--verify", required = true, description = "Say what is wrong with the topics; exit code 5.")
        private boolean verify;
    }

    TopicsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DeploymentAccess access = deployment.access();
        Topics topics = access.topics();
        List<String> otherwise;
        try (var admin = TopicAdmin.connect(access.clients())) {
            if (action.create) {
                admin.create(topics, layout()).forEach(name -> context.out().println("created " + name));
            }
            if (action.alter) {
                admin.alter(topics).forEach(setting -> context.out().println("set " + setting));
            }
            int unused = admin.require(topics, topics.all(), applicationId);
            otherwise = partitions == null ? List.of() : admin.otherPartitions(topics, partitions);
        }
        if (action.verify && !otherwise.isEmpty()) {
            throw new CommandFailed(ExitCode.CLUSTER, otherwise);
        }
        if (action.create) {
            access.registerSchemas().forEach(schema -> context.out().println("registered " + schema));
        } else {
            WireFormat unused = access.format();
        }
        otherwise.forEach(context.out()::println);
        context.out()
                .println("all " + topics.all().size() + " topics "
                        + (otherwise.isEmpty() ? "are as they must be" : "can be used, with the partitions they have"));
        return ExitCode.OK.code();
    }

    private TopicLayout layout() {
        int asked = Objects.requireNonNullElse(partitions, DEFAULT_PARTITIONS);
        if (asked < 1 || (replication != null && replication < 1) || (retentionDays != null && retentionDays < 1)) {
            throw new CommandFailed(
                    ExitCode.USAGE, "--partitions, --replication and --retention-days must be at least 1");
        }
        TopicLayout layout = TopicLayout.live(asked);
        if (replication != null) {
            layout = layout.withReplication(replication);
        }
        return retentionDays == null ? layout : layout.withRetention(Duration.ofDays(retentionDays));
    }
}
