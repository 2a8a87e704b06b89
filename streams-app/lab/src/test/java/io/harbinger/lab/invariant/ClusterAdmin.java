package io.harbinger.lab.invariant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks a cluster about its groups and transactions. */
public final class ClusterAdmin implements AutoCloseable {

    private final Admin admin;

    public ClusterAdmin(String bootstrapServers) {
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

    /** Offsets that a group has not committed yet, of every partition of which it has committed some. */
    public Map<TopicPartition, Long> lag(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetSpec> latest =
                committed.keySet().stream().collect(Collectors.toMap(key -> key, key -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        end -> end.getValue().offset() - committed.get(end.getKey()).offset()));
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
