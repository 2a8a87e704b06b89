package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.topology.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two instances of one application, each with a disk for its state, and at times a third one. */
final class Instances implements AutoCloseable {

    static final int COUNT = 2;

    /** So little that values are evicted and segments of the log go to the store below. */
    private static final int HEAP_MEGABYTES = 128;

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final Topics topics;
    private final int partitions;
    private final Path directory;
    private final List<StateDisk> disks = new ArrayList<>();
    private final List<Child> running = new ArrayList<>();

    private Instances(Cluster cluster, Topics topics, int partitions, Path directory) {
        this.cluster = cluster;
        this.topics = topics;
        this.partitions = partitions;
        this.directory = directory;
    }

    /**
     * Starts both.
     *
     * @param directory an empty one
     */
    static Instances start(Cluster cluster, Topics topics, int partitions, Path directory) throws Exception {
        var instances = new Instances(cluster, topics, partitions, directory);
        for (int number = 0; number <= COUNT; number++) {
            instances.disks.add(StateDisk.of(directory.resolve("instance-" + number)));
        }
        for (int number = 0; number < COUNT; number++) {
            instances.running.add(instances.startProcess(number));
        }
        return instances;
    }

    private Child startProcess(int number) {
        Path log = directory.resolve("instance-" + number + ".log");
        var places = new Child.Places(disks.get(number).state(), log);
        return Child.start(cluster, topics, partitions, places, Long.MAX_VALUE, HEAP_MEGABYTES);
    }

    Child get(int number) {
        return running.get(number);
    }

    StateDisk disk(int number) {
        return disks.get(number);
    }

    void startAgain(int number) {
        running.set(number, startProcess(number));
    }

    /** One that is not counted among the two; its disk is empty. */
    Child startThird() throws IOException {
        disks.get(COUNT).wipe();
        return startProcess(COUNT);
    }

    void restartBroker() {
        cluster.restartBroker();
    }

    void awaitMember(Child child, boolean member) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> child.isMember() == member);
    }

    /** Waits until more is committed than {@code before}, or all is. */
    void awaitProgress(long before) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertAlive();
            if (committed() <= before) {
                assertThat(unread())
                        .as("not processed yet; logs are in %s", directory)
                        .isEmpty();
            }
        });
    }

    long committed() {
        return cluster.admin().committed(topics.prefix());
    }

    private List<String> unread() {
        return cluster.admin()
                .unread(
                        topics.prefix(),
                        Stream.concat(topics.inputs().stream(), Stream.of(topics.laneEvents()))
                                .toList());
    }

    /** Waits until all that was written is processed and committed, and stops both in order. */
    void finish() throws InterruptedException {
        await().atMost(TIMEOUT).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertAlive();
            assertThat(unread())
                    .as("not processed yet; logs are in %s", directory)
                    .isEmpty();
        });
        for (Child child : running) {
            child.stop();
        }
        await().atMost(TIMEOUT).until(() -> !cluster.isInTransaction(topics.prefix()));
    }

    private void assertAlive() {
        running.forEach(child -> assertThat(child.isAlive())
                .as("alive; its log:%n%s", child.log())
                .isTrue());
    }

    /** Lines with a text in the logs of all processes that ever ran. */
    long logged(String text) {
        return running.stream().mapToLong(child -> child.logged(text)).sum();
    }

    @Override
    public void close() {
        running.forEach(Child::close);
        disks.forEach(StateDisk::close);
    }
}
