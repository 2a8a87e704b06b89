package io.harbinger.app.reset;

import io.harbinger.app.cluster.ClusterClient;
import io.harbinger.app.cluster.ClusterException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The consumer group of an application: who is in it, and how far it has read. */
final class ApplicationGroup {

    private final ClusterClient client;
    private final String id;

    ApplicationGroup(ClusterClient client, String id) {
        this.client = client;
        this.id = id;
    }

    /** Its members, each by its instance id or else its client id, with its host; none where the group is unknown. */
    List<String> members() {
        try {
            Collection<ConsumerGroupDescription> groups = client.await(
                            client.admin().describeConsumerGroups(List.of(id)).all(), "describe group " + id)
                    .values();
            return groups.stream()
                    .flatMap(group -> group.members().stream())
                    .map(member -> member.groupInstanceId().orElse(member.clientId()) + member.host())
                    .sorted()
                    .toList();
        } catch (ClusterException e) {
            return ifUnknown(e, List.of());
        }
    }

    /** The committed offsets; none where the group is unknown. */
    Set<TopicPartition> committed() {
        try {
            return client.await(
                            client.admin().listConsumerGroupOffsets(id).partitionsToOffsetAndMetadata(), "list offsets")
                    .keySet();
        } catch (ClusterException e) {
            return ifUnknown(e, Set.of());
        }
    }

    /** Forgets the group with its offsets. */
    void delete() {
        try {
            client.await(client.admin().deleteConsumerGroups(List.of(id)).all(), "delete group " + id);
        } catch (ClusterException e) {
            int unused = ifUnknown(e, 0);
        }
    }

    /** Makes the group go on from these offsets. */
    void commit(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> committed = offsets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
        client.await(client.admin().alterConsumerGroupOffsets(id, committed).all(), "set offsets of group " + id);
    }

    private static <T> T ifUnknown(ClusterException failure, T value) {
        if (failure.getCause() instanceof GroupIdNotFoundException) {
            return value;
        }
        throw failure;
    }
}
