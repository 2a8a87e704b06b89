package io.harbinger.lab.container;

import static org.awaitility.Awaitility.await;

import io.harbinger.client.OutputReader;
import io.harbinger.lab.invariant.ClusterAdmin;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/** A cluster of three brokers with all copies of everything on each, two of which must acknowledge. */
final class Brokers implements AutoCloseable {

    static final int COUNT = 3;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final List<Broker> brokers;
    private final ClusterAdmin admin;

    private Brokers(List<Broker> brokers) {
        this.brokers = brokers;
        this.admin = new ClusterAdmin(bootstrapServers());
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
        return brokers.get(admin.describe(group).coordinator().id() - 1);
    }

    /** Waits until every copy of every partition is in sync. */
    void awaitInSync() {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(this::isInSync);
    }

    private boolean isInSync() {
        Set<String> names = ClusterAdmin.get(admin.kafka()
                .listTopics(new ListTopicsOptions().listInternal(true))
                .names());
        Collection<TopicDescription> topics = ClusterAdmin.get(
                        admin.kafka().describeTopics(names).allTopicNames())
                .values();
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.isr().size() == COUNT);
    }

    /** {@link ClusterAdmin#workers}. */
    long workers(String group) {
        return admin.workers(group);
    }

    /** The client id of the member of a group at an address, if there is one. */
    Optional<String> clientId(String group, String address) {
        return admin.describe(group).members().stream()
                .filter(member -> member.host().endsWith(address))
                .map(MemberDescription::clientId)
                .findFirst();
    }

    /** {@link ClusterAdmin#isInTransaction}. */
    boolean isInTransaction(String prefix) {
        return admin.isInTransaction(prefix);
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
                ClusterAdmin.get(admin.kafka().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
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

    @Override
    public void close() {
        admin.close();
        brokers.forEach(Broker::close);
    }
}
