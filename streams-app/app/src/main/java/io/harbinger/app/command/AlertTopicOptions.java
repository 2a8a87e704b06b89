package io.harbinger.app.command;

import io.harbinger.app.alerts.AcknowledgementWriter;
import io.harbinger.app.alerts.AlertReader;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.text.PlainText;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.AcknowledgementCodec;
import io.harbinger.wire.WireFormat;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;

/** Options of commands that read the alerts of a deployment. */
final class AlertTopicOptions {

    @Mixin
    private DeploymentAccessOptions deployment = new DeploymentAccessOptions();

    /** What is done with the alerts. */
    @FunctionalInterface
    interface Work {

        void with(AlertReader reader) throws InterruptedException;
    }

    /** What is done with the alerts, and said of them. */
    @FunctionalInterface
    interface Change {

        void with(AlertReader reader, AcknowledgementWriter writer) throws InterruptedException;
    }

    /** Opens the topics, does the work, and closes them; ends the command where the cluster or a topic is not there. */
    void read(CliContext context, Work work) throws InterruptedException {
        open(context, false, (reader, writer) -> work.with(reader));
    }

    /** As {@link #read}; ends the command also where acknowledgements have no topic. */
    void write(CliContext context, Change change) throws InterruptedException {
        open(context, true, change);
    }

    private void open(CliContext context, boolean writes, Change change) throws InterruptedException {
        DeploymentAccess access = deployment.access();
        ClientSettings clients = access.clients();
        Topics topics = access.topics();
        boolean acknowledged = requireTopics(clients, topics, writes);
        if (!acknowledged) {
            say(
                    context,
                    "acknowledgements are not shown: topic " + topics.acknowledgements()
                            + " does not exist, or this user may not see it (harbinger topics --create makes it)");
        }
        WireFormat format = access.format();
        var writer = new AcknowledgementWriter(clients, topics.acknowledgements(), new AcknowledgementCodec(format));
        try (var reader = AlertReader.of(
                clients, topics, acknowledged, format, problem -> say(context, problem), context.clock())) {
            change.with(reader, writer);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
    }

    /** Whether the topic of acknowledgements is there too, which only who writes it needs. */
    private static boolean requireTopics(ClientSettings clients, Topics topics, boolean writes) {
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(topics.alertsCurrent());
            admin.require(topics.alerts());
            if (writes) {
                admin.require(topics.acknowledgements());
            }
            return writes || admin.sees(topics.acknowledgements());
        }
    }

    private static void say(CliContext context, String line) {
        context.err().println("harbinger: " + PlainText.of(line));
    }
}
