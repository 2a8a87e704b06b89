package io.harbinger.app.command;

import io.harbinger.app.alerts.AlertReader;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.text.PlainText;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;

/** Options of commands that read the alerts of a deployment. */
final class AlertTopicOptions {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private DeploymentOptions deployment = new DeploymentOptions();

    /** What is done with the alerts. */
    @FunctionalInterface
    interface Work {

        void with(AlertReader reader) throws InterruptedException;
    }

    /** Opens the topics, does the work, and closes them; ends the command where the cluster or a topic is not there. */
    void read(CliContext context, Work work) throws InterruptedException {
        registry.check();
        AppConfig config = deployment.config();
        ClientSettings clients = DeploymentOptions.clients(config, cluster);
        Topics topics = deployment.topics(config);
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(topics.alertsCurrent());
            admin.require(topics.alerts());
        }
        var codec = new OutputCodec(registry.format(config.services()), "", "");
        try (var reader = AlertReader.of(
                clients,
                topics,
                codec::decodeAlert,
                problem -> context.err().println("harbinger: " + PlainText.of(problem)),
                context.clock())) {
            work.with(reader);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
    }
}
