package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.client.InputProducer;
import io.harbinger.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a log of which most is in write-ahead logs, the application is stopped, or killed in mid-episode with a transaction open, and another goes on: nothing lost, nothing doubled,
 * the order of each subject kept. What is expected comes from the test driver, which knows neither broker nor crash.
 */
@Timeout(180)
class CrashIT {

    private static final int PARTITIONS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Log LOG = Log.of(Scenario.readingHeavy());
    private static final AtomicInteger RUNS = new AtomicInteger();

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static Outputs expected;

    private final Topics topics = new Topics("crash-" + RUNS.incrementAndGet());

    @BeforeAll
    static void startBroker() {
        cluster = Cluster.start(directory.resolve("broker"));
        expected = DriverRun.play(LOG);
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGoOnAsIfNothingHadHappenedWhenKilledAndStartedAgain(boolean stateSurvives) throws Exception {
        cluster.create(topics, PARTITIONS);
        Path state = directory("state");
        try (InputProducer producer = cluster.producer(topics, PARTITIONS);
                Child first = start(state)) {
            LOG.until(Scenario.MID_EPISODE).write(producer);
            awaitOpenEpisodes();
            killWhileItWorks(first, producer);

            try (Child second = start(stateSurvives ? state : directory("empty"))) {
                second.awaitEnd();
            }
        }
        awaitNoOrphan();

        cluster.outputs(topics).assertSameAs(expected);
        assertThat(aborted()).as("records of the killed transaction").isPositive();
    }

    /** What is not in the rows yet must be in the log of the store that the next start finds. */
    @Test
    void shouldGoOnAsIfNothingHadHappenedWhenStoppedInOrderAndStartedAgain() throws Exception {
        cluster.create(topics, PARTITIONS);
        Path state = directory("state");
        try (InputProducer producer = cluster.producer(topics, PARTITIONS);
                Child first = start(state)) {
            LOG.until(Scenario.MID_EPISODE).write(producer);
            first.awaitCommitted(topics.inputs());
            first.stop();
            LOG.from(Scenario.MID_EPISODE).write(producer);

            try (Child second = start(state)) {
                second.awaitEnd();
                assertThat(second.logged("STATE DISCARDED")).as(second.log()).isZero();
            }
        }

        cluster.outputs(topics).assertSameAs(expected);
    }

    @Test
    void shouldTakeOverAsIfNothingHadHappenedWhenOneOfTwoInstancesIsKilled() throws Exception {
        cluster.create(topics, PARTITIONS);
        try (InputProducer producer = cluster.producer(topics, PARTITIONS);
                Child killed = start(directory("killed"));
                Child survivor = start(directory("survivor"))) {
            await().atMost(TIMEOUT).until(() -> cluster.workers(topics.prefix()) == 4);
            LOG.until(Scenario.MID_EPISODE).write(producer);
            awaitOpenEpisodes();
            killWhileItWorks(killed, producer);

            survivor.awaitEnd();
        }
        awaitNoOrphan();

        cluster.outputs(topics).assertSameAs(expected);
        assertThat(aborted()).as("records of the killed transaction").isPositive();
    }

    /** Writes more of the log, kills the process while its transaction has uncommitted outputs, and writes the rest. */
    private void killWhileItWorks(Child child, InputProducer producer) {
        long soon = Scenario.MID_EPISODE + 3 * Scenario.DAY;
        LOG.from(Scenario.MID_EPISODE).until(soon).write(producer);
        child.killInTransaction();
        LOG.from(soon).write(producer);
    }

    private long aborted() {
        return Stream.of(topics.indicatorValues(), topics.laneEvents(), topics.riskScores(), topics.alerts())
                .mapToLong(topic -> cluster.aborted(topic, PARTITIONS))
                .sum();
    }

    private void awaitOpenEpisodes() {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> cluster.outputs(topics).current().size() >= 3);
    }

    /** The killed transaction hides what came after it until the broker aborts it; a fast successor ends before that. */
    private void awaitNoOrphan() {
        await().atMost(TIMEOUT).until(() -> !cluster.isInTransaction(topics.prefix()));
    }

    private Child start(Path state) {
        return Child.start(cluster, topics, PARTITIONS, state, LOG.end());
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(directory.resolve(topics.prefix()).resolve(name));
    }
}
