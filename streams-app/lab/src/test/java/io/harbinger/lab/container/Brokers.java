package io.harbinger.lab.container;

import static org.awaitility.Awaitility.await;

import io.harbinger.lab.invariant.ClusterAdmin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
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

    /** {@link ClusterAdmin#unread}. */
    List<String> unread(String group, List<String> topics) {
        return admin.unread(group, topics);
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
