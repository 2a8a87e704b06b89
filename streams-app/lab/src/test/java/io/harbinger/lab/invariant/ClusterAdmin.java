package io.harbinger.lab.invariant;

import io.harbinger.client.OutputReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks a cluster about its groups and transactions. */
public final class ClusterAdmin implements AutoCloseable {

    private final String bootstrapServers;
    private final Admin admin;

    public ClusterAdmin(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Members of a group that have partitions; 0 before the group exists. */
    public long workers(String group) {
        boolean known = get(admin.listGroups().all()).stream()
                .anyMatch(listing -> listing.groupId().equals(group));
        return !known
                ? 0
                : describe(group).members().stream()
                        .filter(member -> !member.assignment().topicPartitions().isEmpty())
                        .count();
    }

    public ConsumerGroupDescription describe(String group) {
        return get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
    }

    /** Whether a producer whose transactional id starts with {@code prefix} has a transaction open. */
    public boolean isInTransaction(String prefix) {
        var ongoing = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        return get(admin.listTransactions(ongoing).all()).stream()
                .anyMatch(transaction -> transaction.transactionalId().startsWith(prefix));
    }

    /** Sum of the offsets that a group has committed. */
    public long committed(String group) {
        return offsets(group).values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    /**
     * Of the partitions of topics, those whose last committed record the group has not committed yet, and how far it is.
     */
    public List<String> unread(String group, List<String> topics) {
        Map<TopicPartition, Long> last = new HashMap<>();
        var reader = new OutputReader(Map.of("bootstrap.servers", bootstrapServers));
        topics.forEach(topic -> reader.read(
                topic,
                record -> last.merge(
                        new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max)));
        Map<TopicPartition, OffsetAndMetadata> committed = offsets(group);
        return last.entrySet().stream()
                .filter(end -> next(committed, end.getKey()) <= end.getValue())
                .map(end -> end.getKey() + " " + next(committed, end.getKey()) + " of " + end.getValue())
                .sorted()
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static long next(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** For requests that this class has no method for. */
    public Admin kafka() {
        return admin;
    }

    /** Waits for the answer; a failure becomes an unchecked exception. */
    public static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
