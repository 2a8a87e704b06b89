package io.harbinger.lab.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.lab.invariant.Child;
import io.harbinger.lab.invariant.ClusterAdmin;
import io.harbinger.lab.invariant.DriverRun;
import io.harbinger.lab.invariant.Log;
import io.harbinger.lab.invariant.Outputs;
import io.harbinger.lab.invariant.Scenario;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The jar as it is shipped, on a broker in a container: events in, a kill in mid-episode with a transaction open, alerts
 * read back. What comes out is, record by record, what the test driver gives for the same log.
 */
@NeedsEngine
@Timeout(300)
class PackagedJarIT {

    private static final int PARTITIONS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Path PACKAGED = Path.of("..", "app", "target");
    private static final Topics TOPICS = new Topics("packaged");
    private static final Log LOG = Log.of(Scenario.events());
    private static final long SOON = Scenario.MID_EPISODE + 3 * Scenario.DAY;

    @TempDir
    Path files;

    @Test
    void shouldGiveTheSameAlertsWhenItIsKilledInATransaction() throws Exception {
        assertThat(PACKAGED.resolve("harbinger.jar")).exists();
        try (KafkaContainer kafka = KafkaImage.container()) {
            kafka.start();
            ClientSettings clients = ClientSettings.of(kafka.getBootstrapServers());
            try (TopicAdmin admin = TopicAdmin.connect(clients)) {
                admin.create(TOPICS, Configuration.topics(PARTITIONS));
            }
            new Configuration(
                            TOPICS.prefix(),
                            kafka.getBootstrapServers(),
                            files.resolve("state").toString(),
                            0,
                            0)
                    .write(files);
            Outputs outputs = run(clients, kafka.getBootstrapServers());

            outputs.assertSameAs(DriverRun.play(LOG, Configuration.settings()));
        }
    }

    private Outputs run(ClientSettings clients, String bootstrapServers) throws Exception {
        try (var admin = new ClusterAdmin(bootstrapServers);
                InputProducer producer = InputProducer.connect(
                        clients.producer(), TOPICS, PARTITIONS, new InputCodec(WireFormat.singleObject()))) {
            LOG.until(Scenario.MID_EPISODE).write(producer);
            try (Child killed = start(admin)) {
                await().atMost(TIMEOUT).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                    assertThat(killed.isAlive()).as(killed.log()).isTrue();
                    assertThat(outputs(clients).current()).hasSizeGreaterThanOrEqualTo(3);
                });
                LOG.from(Scenario.MID_EPISODE).until(SOON).write(producer);
                killed.killInTransaction();
            }
            LOG.from(SOON).write(producer);
            try (Child second = start(admin)) {
                await().atMost(TIMEOUT)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(unread(admin))
                                .as("not processed; the log of the application:%n%s", second.log())
                                .isEmpty());
                second.stop();
            }
            return outputs(clients);
        }
    }

    private Child start(ClusterAdmin admin) {
        List<String> command = List.of(
                Child.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                PACKAGED.resolve("harbinger.jar") + ":" + PACKAGED.resolve("lib") + "/*",
                "io.harbinger.app.Main",
                "run",
                "--config",
                files.resolve("harbinger.yaml").toString(),
                "--no-ticks");
        var places = new Child.Places(files.resolve("state"), files.resolve("log"));
        return Child.start(admin, command, places, TOPICS.prefix());
    }

    /** Records behind the transaction of the killed process become visible when the broker has ended it. */
    private static List<String> unread(ClusterAdmin admin) {
        if (admin.isInTransaction(TOPICS.prefix())) {
            return List.of("behind an open transaction");
        }
        List<String> inputs = admin.unread(TOPICS.prefix(), TOPICS.inputs());
        return inputs.isEmpty() ? admin.unread(TOPICS.prefix(), List.of(TOPICS.laneEvents())) : inputs;
    }

    private static Outputs outputs(ClientSettings clients) {
        return Outputs.read(new OutputReader(clients.consumer())::read, TOPICS);
    }
}
