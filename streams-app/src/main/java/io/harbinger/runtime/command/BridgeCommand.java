package io.harbinger.runtime.command;

import io.harbinger.runtime.ClientSettings;
import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;
import io.harbinger.runtime.Failures;
import io.harbinger.runtime.StopOnSignal;
import io.harbinger.runtime.TopicAdmin;
import io.harbinger.runtime.bridge.AlertBridge;
import io.harbinger.schema.Level;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells Alertmanager what is open. */
@Command(
        name = "bridge",
        description = {
            "Tell Alertmanager the open alerts, as HarbingerRisk, and resolve them when they clear.",
            "Labels are subject, subject_type, alert_id and level; score, drivers and times are annotations."
        },
        footerHeading = "%nExample:%n",
        footer = "  harbinger bridge -b localhost:9092 --alertmanager-url http://localhost:9093 --min-level ORANGE")
final class BridgeCommand implements Callable<Integer> {

    private final Parts parts;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--alertmanager-url",
            required = true,
            paramLabel = "URL",
            description = "Where an Alertmanager is; repeat for every member of a cluster.")
    private List<URI> urls = new ArrayList<>();

    @Option(
            names = "--resolve-after",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description = "An alert not told again for so long counts as resolved (default: ${DEFAULT-VALUE}); "
                    + "open ones are told three times as often.")
    private Duration resolveAfter = Duration.ofMinutes(5);

    @Option(
            names = "--min-level",
            paramLabel = "LEVEL",
            defaultValue = "BLUE",
            description = "Tell from this level on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TellFrom lowest = TellFrom.BLUE;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = "harbinger",
            description = "What topic names start with (default: ${DEFAULT-VALUE}).")
    private String prefix = "harbinger";

    /** Levels that can be told. */
    private enum TellFrom {
        BLUE,
        YELLOW,
        ORANGE,
        RED
    }

    BridgeCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        ClientSettings clients = cluster.require();
        var topics = new Topics(prefix);
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(topics);
        }
        var codec = new OutputCodec(registry.format(), "", "");
        var plan =
                new AlertBridge.Plan(clients, topics.alertsCurrent(), urls, resolveAfter, Level.valueOf(lowest.name()));
        var bridge = new AlertBridge(plan, codec::decodeAlert, parts.clock());
        try {
            StopOnSignal.during(bridge::run, bridge::stop);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
        return ExitCode.OK.code();
    }

    private void check() {
        if (resolveAfter.compareTo(Duration.ofSeconds(3)) < 0) {
            throw new CommandFailed(ExitCode.USAGE, "--resolve-after must be at least PT3S, was " + resolveAfter);
        }
        for (URI url : urls) {
            if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
                throw new CommandFailed(
                        ExitCode.USAGE, "--alertmanager-url must be like http://host:9093, was '" + url + "'");
            }
        }
    }
}
