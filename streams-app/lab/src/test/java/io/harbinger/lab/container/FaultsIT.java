package io.harbinger.lab.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.lab.invariant.DriverRun;
import io.harbinger.lab.invariant.Log;
import io.harbinger.lab.invariant.Outputs;
import io.harbinger.lab.invariant.Scenario;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Network;

/**
 * Two instances on three brokers, all in containers; one thing fails in mid-episode while events go on arriving. What is
 * committed at the end equals, record by record, what the test driver gives for the same log, which knows of no failure.
 */
@NeedsEngine
@Tag("containers")
@Timeout(900)
class FaultsIT {

    private static final Log LOG = Log.of(Scenario.events());
    private static final long SOON = Scenario.MID_EPISODE + 3 * Scenario.DAY;
    private static final AtomicInteger RUNS = new AtomicInteger();

    private static Network network;
    private static Brokers brokers;
    private static Outputs expected;

    @TempDir
    Path files;

    private Deployment deployment;

    @BeforeAll
    static void startBrokers() {
        network = Network.newNetwork();
        brokers = Brokers.start(network);
        expected = DriverRun.play(LOG, Configuration.settings());
    }

    @AfterAll
    static void stopBrokers() {
        if (brokers != null) {
            brokers.close();
        }
        network.close();
    }

    @BeforeEach
    void startInstances() {
        deployment = Deployment.start(brokers, network, "faults-" + RUNS.incrementAndGet(), files);
        deployment.write(LOG.until(Scenario.MID_EPISODE));
        deployment.awaitOpenEpisodes();
    }

    @AfterEach
    void stopInstances() {
        if (deployment != null) {
            deployment.close();
        }
    }

    @Test
    void shouldGiveTheSameAlertsWhenNothingFails() {
        deployment.write(LOG.from(Scenario.MID_EPISODE));

        deployment.finish().assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenTheBrokerThatCoordinatesIsKilled() {
        Broker broker = deployment.coordinator();

        broker.kill();
        deployment.write(LOG.from(Scenario.MID_EPISODE).until(SOON));
        broker.startAgain();
        deployment.write(LOG.from(SOON));

        deployment.finish().assertSameAs(expected);
        brokers.awaitInSync();
    }

    @Test
    void shouldGiveTheSameAlertsWhenAnInstanceIsKilledInATransaction() {
        deployment.write(LOG.from(Scenario.MID_EPISODE).until(SOON));

        deployment.killInTransaction(deployment.first());
        deployment.write(LOG.from(SOON));

        Outputs outputs = deployment.finish();
        assertThat(deployment.first().isRunning()).isFalse();
        outputs.assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenAnInstanceLosesItsNetworkForAWhile() {
        deployment.first().unplug();
        deployment.write(LOG.from(Scenario.MID_EPISODE).until(SOON));
        // It counts as dead; the other has taken over.
        deployment.awaitWorkers(1);

        deployment.first().plugIn();
        deployment.write(LOG.from(SOON));
        deployment.awaitWorkers(2);

        deployment.finish().assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenBothInstancesAreRolled() {
        deployment.write(LOG.from(Scenario.MID_EPISODE).until(SOON));
        roll(deployment.first());
        deployment.write(LOG.from(SOON).until(SOON + 2 * Scenario.DAY));
        roll(deployment.second());
        deployment.write(LOG.from(SOON + 2 * Scenario.DAY));

        deployment.finish().assertSameAs(expected);
    }

    private void roll(Instance instance) {
        instance.stop();
        instance.startAgain();
        instance.awaitRunning();
        deployment.awaitWorkers(2);
    }
}
