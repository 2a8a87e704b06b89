package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.topology.Topics;
import io.harbinger.wire.SubjectKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of an earlier build work on a log as it is written; one after the other they are replaced by this build,
 * and later rolled back. The alerts are those of an earlier build that nobody disturbed. On request, by
 * {@code .ci/upgrade}: the system property {@code upgrade.old} is the class path of the earlier build.
 */
@Timeout(900)
class UpgradeRehearsal {

    private static final int PARTITIONS = 3;
    private static final int QUIET_DAYS = 14;
    private static final Duration LOAD = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Log LOG = Log.of(DenseReadings.among(Scenario.events(), Scenario.DAYS, 4));

    @TempDir
    private Path directory;

    private final Map<String, Process> instances = new LinkedHashMap<>();
    private Cluster cluster;
    private BuildOfApplication old;
    private BuildOfApplication current;

    @Test
    void shouldGiveTheSameAlertsThroughAnUpgradeAndARollBackOneByOne() throws Exception {
        try (var broker = Cluster.start(directory.resolve("broker"))) {
            cluster = broker;
            String given = Objects.requireNonNull(System.getProperty("upgrade.old"), "upgrade.old, a class path");
            old = new BuildOfApplication(directory, given, cluster.bootstrapServers());
            String ours = System.getProperty("java.class.path");
            current = new BuildOfApplication(directory, ours, cluster.bootstrapServers());
            var calm = new Topics("calm");
            var rolled = new Topics("rolled");
            create(calm);
            create(rolled);
            undisturbed(calm);

            start(rolled, "a", old);
            start(rolled, "b", old);
            awaitWorkers(rolled, 2);
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> write(rolled));
            say("two instances of the earlier build work under load");
            pause(load);
            replace(rolled, "a", current, "upgraded");
            pause(load);
            replace(rolled, "b", current, "upgraded");
            reset(rolled, "typed");
            pause(load);
            replace(rolled, "a", old, "rolled back");
            pause(load);
            replace(rolled, "b", old, "rolled back");
            reset(rolled, "bare");
            load.join();
            awaitEnd(rolled);
            reset(rolled, "bare");

            compare(calm, rolled);
        } finally {
            instances.values().forEach(Process::destroyForcibly);
        }
    }

    private void create(Topics topics) {
        try (var admin = TopicAdmin.connect(cluster.clients())) {
            admin.create(topics, TopicLayout.live(PARTITIONS));
        }
    }

    private void undisturbed(Topics topics) throws Exception {
        start(topics, "calm", old);
        try (InputProducer producer = cluster.producer(topics, PARTITIONS)) {
            LOG.write(producer);
        }
        awaitEnd(topics);
        stop("calm");
        say("an undisturbed run of the earlier build: " + LOG.events() + " events, "
                + alerts(topics).size() + " transitions");
    }

    /** What comes before the first episodes at once, the rest at an even pace. */
    private void write(Topics topics) {
        List<Log.Entry> entries = LOG.from(Scenario.day(QUIET_DAYS)).entries();
        int steps = (int) LOAD.toSeconds() * 4;
        try (InputProducer producer = cluster.producer(topics, PARTITIONS)) {
            LOG.until(Scenario.day(QUIET_DAYS)).write(producer);
            for (int step = 0; step < steps; step++) {
                int from = (int) ((long) entries.size() * step / steps);
                int to = (int) ((long) entries.size() * (step + 1) / steps);
                new Log(entries.subList(from, to)).write(producer);
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void replace(Topics topics, String name, BuildOfApplication build, String what) throws Exception {
        int exit = stop(name);
        start(topics, name, build);
        awaitWorkers(topics, 2);
        say("instance " + name + " is " + what + " (the earlier one stopped with exit code " + exit + "), "
                + alerts(topics).size() + " transitions so far");
    }

    private static void pause(CompletableFuture<Void> load) throws InterruptedException {
        Thread.sleep(LOAD.dividedBy(8).toMillis());
        assertThat(load).as("the load ended early").isNotDone();
    }

    private void start(Topics topics, String name, BuildOfApplication build) throws IOException {
        instances.put(name, build.run(topics.prefix(), name));
    }

    private int stop(String name) throws InterruptedException {
        Process process = Objects.requireNonNull(instances.remove(name));
        process.destroy();
        return process.waitFor();
    }

    private void reset(Topics topics, String scheme) throws Exception {
        List<String> lines = current.moveKeys(topics.prefix(), scheme).lines().toList();
        say("reset --keys-only " + scheme + ": "
                + lines.stream().filter(line -> line.startsWith("move ")).count() + " open alerts moved, "
                + lines.stream().filter(line -> line.startsWith("end ")).count() + " keys ended");
    }

    private void awaitWorkers(Topics topics, int count) {
        await().atMost(PATIENCE).until(() -> {
            instances.forEach((name, process) -> assertThat(process.isAlive())
                    .as("instance %s; see %s", name, directory)
                    .isTrue());
            return cluster.workers(topics.prefix()) == count;
        });
    }

    /** The last tick closes all panes of the log; what comes of it is published within a commit. */
    private void awaitEnd(Topics topics) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> cluster.isProcessed(topics));
    }

    /** By record time: the two builds give a subject two keys, which are in two partitions. */
    private List<byte[]> alerts(Topics topics) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new OutputReader(cluster.clients().consumer()).read(topics.alerts(), records::add);
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return records.stream().map(ConsumerRecord::value).toList();
    }

    /** Values of the open alerts, whatever their keys. */
    private List<byte[]> current(Topics topics) {
        Map<String, byte[]> current = new LinkedHashMap<>();
        new OutputReader(cluster.clients().consumer()).read(topics.alertsCurrent(), record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                current.remove(key);
            } else {
                current.put(key, record.value());
            }
        });
        assertThat(current.keySet())
                .as("bare keys")
                .noneMatch(key -> SubjectKey.parse(key).isPresent());
        return List.copyOf(current.values());
    }

    private void compare(Topics calm, Topics rolled) {
        Map<String, List<String>> expected = Transitions.bySubject(alerts(calm));
        Map<String, List<String>> actual = Transitions.bySubject(alerts(rolled));
        assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
        assertThat(actual).isEqualTo(expected);
        assertThat(Transitions.bySubject(current(rolled))).isEqualTo(Transitions.bySubject(current(calm)));
        say("the same: " + alerts(rolled).size() + " transitions of " + actual.size() + " subjects, "
                + current(rolled).size() + " alerts open");
    }

    private static void say(String line) {
        System.out.println("upgrade: " + line);
    }
}
