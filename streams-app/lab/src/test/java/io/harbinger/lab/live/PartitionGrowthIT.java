package io.harbinger.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import io.harbinger.app.lifecycle.LiveApplication;
import io.harbinger.app.lifecycle.LiveSetup;
import io.harbinger.app.observe.Meters;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.invariant.ClusterAdmin;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Partitions are added to the inputs of a running application. */
@Timeout(120)
class PartitionGrowthIT {

    @TempDir
    private Path directory;

    @Test
    void shouldStopWithOneLineAndNotStartAgainBeforeAReset() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            var clients = ClientSettings.of(broker.bootstrapServers());
            var topics = new Topics("growing");
            try (var admin = TopicAdmin.connect(clients)) {
                admin.create(topics, TopicLayout.live(2));
            }
            grownWhileItRuns(clients, topics);

            try (var admin = TopicAdmin.connect(clients)) {
                assertThat(admin.require(topics))
                        .as("the topics alone are fine")
                        .isEqualTo(3);
                assertThat(admin.require(topics, "another")).isEqualTo(3);
                assertThatThrownBy(() -> admin.require(topics, "growing"))
                        .isInstanceOfSatisfying(
                                ClusterException.class,
                                e -> assertThat(e.lines())
                                        .singleElement()
                                        .asString()
                                        .contains("growing-assess-subjects-changelog")
                                        .contains("harbinger reset --execute --application-id growing"));
            }
            String brokers = clients.bootstrapServers();
            assertThat(execute("topics", "--verify", "-b", brokers, "--prefix=growing", "--application-id=growing"))
                    .isEqualTo(5);
            assertThat(execute("run", "-b", brokers, "--config", config())).isEqualTo(5);
        }
    }

    private void grownWhileItRuns(ClientSettings clients, Topics topics) throws InterruptedException {
        try (var meters = new Meters(InstantSource.system(), "test", "2026.1");
                var application = start(clients, topics, meters);
                var admin = new ClusterAdmin(clients.bootstrapServers())) {
            assertThat(application.runner().awaitRunning(Duration.ofSeconds(60)))
                    .isTrue();

            Map<String, NewPartitions> grown = Stream.concat(
                            topics.inputs().stream(), Stream.of(topics.ticks(), topics.laneEvents()))
                    .collect(Collectors.toMap(topic -> topic, topic -> NewPartitions.increaseTo(3)));
            ClusterAdmin.get(admin.kafka().createPartitions(grown).all());
            application.runner().awaitEnd();

            assertThat(application.runner().failure())
                    .hasValueSatisfying(failure -> assertThat(failure)
                            .isInstanceOf(ClusterException.class)
                            .hasMessageStartingWith(
                                    "the partitions of inputs changed (growing.sensor-readings.v1 from 2 to 3")
                            .hasMessageContaining("harbinger reset"));
        }
    }

    private LiveApplication start(ClientSettings clients, Topics topics, Meters meters) {
        var setup = new LiveSetup(
                clients,
                StreamsOptions.live("growing", directory.resolve("state")),
                topics,
                new InetSocketAddress("127.0.0.1", 0),
                Optional.empty(),
                Optional.empty(),
                "2026.1");
        return LiveApplication.start(
                setup,
                properties -> new RiskTopology(
                                Catalogues.shipped(),
                                Settings.live(2),
                                topics,
                                meters.telemetry(),
                                WireFormat.singleObject())
                        .build(properties),
                meters,
                InstantSource.system());
    }

    private String config() throws IOException {
        Path file = directory.resolve("harbinger.yaml");
        return Files.writeString(file, "applicationId: growing\ntopicPrefix: growing\n")
                .toString();
    }

    private static int execute(String... arguments) {
        var err = new ByteArrayOutputStream();
        var context = new CliContext(
                InstantSource.system(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "test");
        int code = CommandLines.of(context).execute(arguments);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("harbinger: the inputs have other numbers of partitions (3: ");
        return code;
    }
}
