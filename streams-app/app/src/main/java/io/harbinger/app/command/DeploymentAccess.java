package io.harbinger.app.command;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.Services;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * How to reach the topics of one deployment, and how their records are encoded. Nothing is connected before it is used.
 *
 * @param services of the configuration file, among them the schema registry where no option names one
 */
record DeploymentAccess(ClientSettings clients, Topics topics, RegistryOptions registry, Services services) {

    /** Asks the schema registry for the format, where there is one. */
    WireFormat format() {
        return registry.format(services);
    }

    /** Registers all schemas, where a registry is given; one line each. */
    List<String> registerSchemas() {
        return registry.register(services);
    }

    /** Ends the command where one of the topics is not there. */
    void require(List<String> names) {
        try (var admin = TopicAdmin.connect(clients)) {
            names.forEach(admin::require);
        }
    }

    /** Does the work, and ends the command where the cluster fails. */
    static <T> T onCluster(Supplier<T> work) {
        try {
            return work.get();
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        }
    }
}
