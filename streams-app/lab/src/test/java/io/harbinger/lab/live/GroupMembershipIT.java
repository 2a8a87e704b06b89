package io.harbinger.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.invariant.ClusterAdmin;
import io.harbinger.stage.Telemetry;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an orderly stop leaves behind in the consumer group. */
@Timeout(120)
class GroupMembershipIT {

    private static final int PARTITIONS = 2;
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static ClusterAdmin admin;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        admin = new ClusterAdmin(broker.bootstrapServers());
        try (var topics = TopicAdmin.connect(ClientSettings.of(broker.bootstrapServers()))) {
            topics.create(Topics.LIVE, TopicLayout.isolated(PARTITIONS));
        }
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    /** An instance that works; {@code settings} for its clients. */
    private static StreamsRunner running(String application, String instance, Map<String, String> settings)
            throws InterruptedException {
        Properties properties = StreamsOptions.live(application, directory.resolve(instance))
                .toProperties(new ClientSettings(broker.bootstrapServers(), settings));
        var topology = new RiskTopology(
                        Catalogues.shipped(),
                        Settings.live(PARTITIONS),
                        Topics.LIVE,
                        Telemetry.SILENT,
                        WireFormat.singleObject())
                .build(properties);
        var runner = new StreamsRunner(topology, properties, InstantSource.system());
        runner.start();
        assertThat(runner.awaitRunning(SOON)).isTrue();
        return runner;
    }

    private static Map<String, String> named(String instance) {
        return Map.of("main.consumer.group.instance.id", instance);
    }

    private static List<String> members(String group) {
        return admin.describe(group).members().stream()
                .map(member -> member.groupInstanceId().orElse("unnamed"))
                .sorted()
                .toList();
    }

    /** Partitions of each member, by its id in the group. */
    private static Set<String> assignment(String group) {
        var assigned = new HashSet<String>();
        for (MemberDescription member : admin.describe(group).members()) {
            member.assignment()
                    .topicPartitions()
                    .forEach(partition -> assigned.add(member.groupInstanceId().orElse("unnamed") + " " + partition));
        }
        return assigned;
    }

    @Test
    void shouldLeaveTheGroupSoThatOthersTakeOverAtOnceWhenTheInstanceHasNoName() throws Exception {
        try (var first = running("dynamic", "first", Map.of());
                var second = running("dynamic", "second", Map.of())) {
            await().atMost(SOON).until(() -> members("dynamic").size() == 2);

            assertThat(first.stop()).isTrue();

            // Well within the session timeout of 45 s.
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(assignment("dynamic")).hasSize(PARTITIONS * 5));
            assertThat(members("dynamic")).containsExactly("unnamed");
            assertThat(second.failure()).isEmpty();
        }
        assertThat(members("dynamic")).isEmpty();
    }

    @Test
    void shouldStayInTheGroupWithItsPartitionsWhenTheInstanceHasAName() throws Exception {
        try (var first = running("static", "a", named("a"));
                var second = running("static", "b", named("b"))) {
            await().atMost(SOON).until(() -> assignment("static").stream().anyMatch(line -> line.startsWith("b-1 ")));
            await().atMost(SOON).until(() -> assignment("static").size() == PARTITIONS * 5);
            Set<String> before = assignment("static");

            assertThat(first.stop()).isTrue();

            assertThat(members("static")).containsExactly("a-1", "b-1");
            assertThat(assignment("static")).isEqualTo(before);
            try (var again = running("static", "a", named("a"))) {
                assertThat(members("static")).containsExactly("a-1", "b-1");
                assertThat(assignment("static")).isEqualTo(before);
                assertThat(again.failure()).isEmpty();
            }
            assertThat(second.failure()).isEmpty();
        }
        assertThat(members("static")).containsExactly("a-1", "b-1");
    }
}
