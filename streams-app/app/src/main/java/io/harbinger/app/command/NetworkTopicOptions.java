package io.harbinger.app.command;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.load.NetworkWriter;
import io.harbinger.app.network.NetworkTopic;
import io.harbinger.domain.network.Entity;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.WireFormat;
import java.util.Collection;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;

/** The network topic of a deployment. */
final class NetworkTopicOptions {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private DeploymentOptions deployment = new DeploymentOptions();

    /** How to reach the topic. */
    private record Reach(ClientSettings clients, String topic, WireFormat format) {}

    /** Name of the topic. */
    String topic() {
        return deployment.topics(deployment.config()).network();
    }

    /** What is on the topic at present. */
    NetworkTopic read() {
        return with(reach -> NetworkTopic.read(reach.clients(), reach.topic(), reach.format()));
    }

    /** Writes entities, and tombstones for ids. */
    void write(Collection<? extends Entity> entities, Collection<String> removed) {
        with(reach -> {
            NetworkWriter.write(reach.clients(), reach.topic(), reach.format(), entities, removed);
            return true;
        });
    }

    private <T> T with(Function<Reach, T> work) {
        registry.check();
        AppConfig config = deployment.config();
        ClientSettings clients = DeploymentOptions.clients(config, cluster);
        String topic = deployment.topics(config).network();
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(topic);
        }
        try {
            return work.apply(new Reach(clients, topic, registry.format(config.services())));
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
    }
}
