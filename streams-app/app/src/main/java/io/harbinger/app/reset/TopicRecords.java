package io.harbinger.app.reset;

import io.harbinger.app.cluster.ClusterClient;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** How much topics hold, and its removal. */
final class TopicRecords {

    /** To the broker: up to the present end. */
    private static final long TO_THE_END = -1;

    private final ClusterClient client;

    TopicRecords(ClusterClient client) {
        this.client = client;
    }

    /** Offsets from the first record to the end; markers of transactions count too. */
    long count(String topic, int partitions) {
        Map<TopicPartition, Long> first = offsets(topic, partitions, OffsetSpec.earliest());
        return ends(topic, partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** The offset after the last record of every partition. */
    Map<TopicPartition, Long> ends(String topic, int partitions) {
        return offsets(topic, partitions, OffsetSpec.latest());
    }

    void delete(String topic) {
        client.await(client.admin().deleteTopics(List.of(topic)).all(), "delete topic " + topic);
    }

    void empty(String topic, int partitions) {
        var all = each(topic, partitions, partition -> RecordsToDelete.beforeOffset(TO_THE_END));
        client.await(client.admin().deleteRecords(all).all(), "delete records of " + topic);
    }

    private Map<TopicPartition, Long> offsets(String topic, int partitions, OffsetSpec which) {
        var offsets = client.await(
                client.admin()
                        .listOffsets(each(topic, partitions, partition -> which))
                        .all(),
                "list offsets of " + topic);
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> Map<TopicPartition, T> each(String topic, int partitions, Function<TopicPartition, T> value) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, value));
    }
}
