package io.harbinger.lab.container;

import static org.awaitility.Awaitility.await;

import io.harbinger.client.OutputReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/** A cluster of three brokers with all copies of everything on each, two of which must acknowledge. */
final class Brokers implements AutoCloseable {

    static final int COUNT = 3;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final List<Broker> brokers;
    private final Admin admin;

    private Brokers(List<Broker> brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    static Brokers start(Network network) {
        List<Integer> ports = freePorts();
        List<Broker> brokers = IntStream.rangeClosed(1, COUNT)
                .mapToObj(id -> new Broker(id, COUNT, ports.get(id - 1), network))
                .toList();
        Startables.deepStart(brokers.stream().map(Broker::container)).join();
        return new Brokers(brokers);
    }

    /** As the test reaches them. */
    String bootstrapServers() {
        return brokers.stream().map(Broker::address).collect(Collectors.joining(","));
    }

    /** The broker that coordinates the group. */
    Broker coordinator(String group) {
        return brokers.get(describe(group).coordinator().id() - 1);
    }

    /** Waits until every copy of every partition is in sync. */
    void awaitInSync() {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(this::isInSync);
    }

    private boolean isInSync() {
        Set<String> names =
                get(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        Collection<TopicDescription> topics =
                get(admin.describeTopics(names).allTopicNames()).values();
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.isr().size() == COUNT);
    }

    /** Members of a group that have partitions; 0 before the group exists. */
    long workers(String group) {
        boolean known = get(admin.listGroups().all()).stream()
                .anyMatch(listing -> listing.groupId().equals(group));
        return !known
                ? 0
                : describe(group).members().stream().filter(Brokers::hasWork).count();
    }

    private static boolean hasWork(MemberDescription member) {
        return !member.assignment().topicPartitions().isEmpty();
    }

    /** The client id of the member of a group at an address, if there is one. */
    Optional<String> clientId(String group, String address) {
        return describe(group).members().stream()
                .filter(member -> member.host().endsWith(address))
                .map(MemberDescription::clientId)
                .findFirst();
    }

    /** Whether a producer whose transactional id starts with {@code prefix} has a transaction open. */
    boolean isInTransaction(String prefix) {
        var ongoing = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        return get(admin.listTransactions(ongoing).all()).stream()
                .anyMatch(transaction -> transaction.transactionalId().startsWith(prefix));
    }

    /** Of the partitions of topics, those whose last committed record the group has not committed yet, and how far it is. */
    List<String> unread(String group, List<String> topics) {
        Map<TopicPartition, Long> last = new HashMap<>();
        var reader = new OutputReader(Map.of("bootstrap.servers", bootstrapServers()));
        topics.forEach(topic -> reader.read(
                topic,
                record -> last.merge(
                        new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max)));
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return last.entrySet().stream()
                .filter(end -> next(committed, end.getKey()) <= end.getValue())
                .map(end -> end.getKey() + " " + next(committed, end.getKey()) + " of " + end.getValue())
                .sorted()
                .toList();
    }

    private static long next(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private ConsumerGroupDescription describe(String group) {
        return get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
    }

    private static List<Integer> freePorts() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
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
        brokers.forEach(Broker::close);
    }
}
