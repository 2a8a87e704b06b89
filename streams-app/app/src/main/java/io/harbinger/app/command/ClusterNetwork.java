package io.harbinger.app.command;

import io.harbinger.app.load.NetworkWriter;
import io.harbinger.app.network.NetworkTopic;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.network.Entity;
import io.harbinger.wire.WireFormat;
import java.util.Collection;
import java.util.List;

/** The network topic of a deployment, which is there. */
record ClusterNetwork(DeploymentAccess access, WireFormat format) {

    /** Ends the command where the topic is not there. */
    static ClusterNetwork at(DeploymentAccess access) {
        access.require(List.of(access.topics().network()));
        return new ClusterNetwork(access, access.format());
    }

    String topic() {
        return access.topics().network();
    }

    /** What is on the topic at present. */
    NetworkTopic read() {
        return DeploymentAccess.onCluster(() -> NetworkTopic.read(access.clients(), topic(), format));
    }

    /** What can be read of it, in the order of ids; the rest is said. */
    List<Entity> readable(CliContext context) {
        NetworkTopic network = read();
        network.unreadable()
                .forEach((id, why) ->
                        context.err().println("harbinger: " + PlainText.of("entity " + id + " is left out: " + why)));
        return List.copyOf(network.entities().values());
    }

    /** Writes entities, and tombstones for ids. */
    void write(Collection<? extends Entity> entities, Collection<String> removed) {
        DeploymentAccess.onCluster(() -> {
            NetworkWriter.write(access.clients(), topic(), format, entities, removed);
            return removed;
        });
    }
}
