package io.harbinger.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicAdminIT {

    /** Enough for a broker to be busy with for a while. */
    private static final int PARTITIONS = 12;

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static ClientSettings clients;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory, 0);
        clients = ClientSettings.of(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldFindNothingWrongWithTheTopicsItCreated() {
        var topics = new Topics("fine");
        try (var admin = TopicAdmin.connect(clients)) {
            List<String> created = admin.create(topics, TopicLayout.live(3));

            assertThat(created)
                    .containsExactlyElementsOf(
                            topics.all().stream().map(TopicSpec::name).toList());
            assertThat(admin.verify(topics)).isEmpty();
            assertThat(admin.require(topics)).isEqualTo(3);
        }
    }

    /** Asked once: whoever writes at once has a batch refused otherwise, and may never get rid of it. */
    @Test
    void shouldCreateTopicsWhosePartitionsTakeRecords() throws Exception {
        var topics = new Topics("ready");
        Map<String, Object> once = Map.of("bootstrap.servers", broker.bootstrapServers(), "retries", 0);
        try (var admin = TopicAdmin.connect(clients);
                var client = Admin.create(once)) {
            List<String> created = admin.create(topics, TopicLayout.live(PARTITIONS));

            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (String topic : created) {
                int partitions = Set.of(topics.impulses(), topics.scenarios()).contains(topic) ? 1 : PARTITIONS;
                for (int partition = 0; partition < partitions; partition++) {
                    ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
            assertThat(client.listOffsets(ends).all().get()).hasSameSizeAs(ends);
        }
    }

    @Test
    void shouldCreateOnlyWhatIsMissing() throws Exception {
        var topics = new Topics("partly");
        create(new NewTopic(topics.alerts(), 2, (short) 1));
        try (var admin = TopicAdmin.connect(clients)) {
            assertThat(admin.create(topics, TopicLayout.live(2)))
                    .doesNotContain(topics.alerts())
                    .hasSize(topics.all().size() - 1);
            assertThat(admin.create(topics, TopicLayout.live(2))).isEmpty();
        }
    }

    @Test
    void shouldSayHowToCreateEachMissingTopic() {
        var topics = new Topics("absent");
        try (var admin = TopicAdmin.connect(clients)) {
            assertThat(admin.verify(topics))
                    .hasSize(topics.all().size())
                    .contains("topic absent.ticks.v1 is missing: create it with 'harbinger topics --create"
                            + " --bootstrap-servers " + broker.bootstrapServers() + "'");
            assertThatThrownBy(() -> admin.require(topics))
                    .isInstanceOfSatisfying(
                            ClusterException.class,
                            e -> assertThat(e.isInterrupted()).isFalse());
        }
    }

    @Test
    void shouldNotAskForTheTopicsOfOtherToolsWhereTheApplicationStarts() throws Exception {
        var topics = new Topics("upgraded");
        for (TopicSpec spec : topics.ofApplication()) {
            create(new NewTopic(spec.name(), 3, (short) 1)
                    .configs(Map.of(
                            "cleanup.policy",
                            spec.compacted() ? "compact" : "delete",
                            "message.timestamp.after.max.ms",
                            "5000")));
        }
        try (var admin = TopicAdmin.connect(clients)) {
            assertThat(admin.require(topics)).isEqualTo(3);
            assertThat(admin.require(topics, "upgraded")).isEqualTo(3);
            assertThat(admin.verify(topics))
                    .satisfiesExactly(
                            line -> assertThat(line).contains(topics.alertsJson()),
                            line -> assertThat(line).contains(topics.impulses()),
                            line -> assertThat(line).contains(topics.incidents()),
                            line -> assertThat(line).contains(topics.upstreamRisks()),
                            line -> assertThat(line).contains(topics.scenarios()),
                            line -> assertThat(line).contains(topics.scenarioResults()),
                            line -> assertThat(line).contains(topics.incidentsJson()),
                            line -> assertThat(line).contains(topics.acknowledgements()));
            assertThatThrownBy(() -> admin.require(topics, topics.all(), "upgraded"))
                    .hasMessageContaining("acknowledgements");
        }
    }

    @Test
    void shouldNameTopicsWithAnotherPartitionCountAndCleanupPolicy() throws Exception {
        var topics = new Topics("wrong");
        create(new NewTopic(topics.ticks(), 1, (short) 1).configs(Map.of("message.timestamp.after.max.ms", "1000")));
        create(new NewTopic(topics.network(), 3, (short) 1).configs(Map.of("cleanup.policy", "delete")));
        create(new NewTopic(topics.alerts(), 3, (short) 1).configs(Map.of("cleanup.policy", "compact")));
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.live(3));

            assertThat(admin.verify(topics))
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line)
                            .isEqualTo("topic wrong.ticks.v1 has 1 partitions, wrong.sensor-readings.v1 has 3:"
                                    + " input topics, lane events and ticks must have the same number"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("topic wrong.network.v1 has cleanup.policy=delete, must be compact"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("topic wrong.alerts.v1 has cleanup.policy=compact, must be delete"));
        }
    }

    @Test
    void shouldBoundWhatABrokerTakesWhereTicksAreBelieved() throws Exception {
        var topics = new Topics("bounded");
        Map<String, String> loose = Map.of(
                "message.timestamp.after.max.ms",
                "3600000",
                "max.message.bytes",
                "900000",
                "cleanup.policy",
                "compact");
        create(new NewTopic(topics.tradeFlows(), 3, (short) 1).configs(loose));
        create(new NewTopic(topics.alerts(), 3, (short) 1).configs(Map.of("max.message.bytes", "2000000")));
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.live(3));

            assertThat(admin.verify(topics))
                    .containsExactlyInAnyOrder(
                            "topic bounded.trade-flows.v1 has message.timestamp.after.max.ms=3600000,"
                                    + " must be at most 5000: 'harbinger topics --alter' sets it",
                            "topic bounded.trade-flows.v1 has max.message.bytes=900000,"
                                    + " must be at least 1048588: 'harbinger topics --alter' sets it",
                            "topic bounded.trade-flows.v1 has cleanup.policy=compact,"
                                    + " must be delete: 'harbinger topics --alter' sets it");
            assertThat(admin.alter(topics)).hasSize(3).contains("bounded.trade-flows.v1 max.message.bytes=1048588");
            assertThat(admin.alter(topics)).isEmpty();
            assertThat(admin.require(topics)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sensor-readings", "logistics-events", "trade-flows", "ticks", "lane-events"})
    void shouldHaveTheBrokerRefuseATickAheadOfItsClock(String input) {
        var topics = new Topics("clocked");
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.live(1));
        }
        try (var producer =
                new KafkaProducer<>(clients.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            long ahead = System.currentTimeMillis() + 60_000;
            var record = new ProducerRecord<byte[], byte[]>("clocked." + input + ".v1", 0, ahead, null, new byte[1]);

            assertThatThrownBy(() -> producer.send(record).get()).hasCauseInstanceOf(InvalidTimestampException.class);
        }
    }

    @Test
    void shouldKeepIsolatedTopicsForEverAndTakeAnyTimestamp() throws Exception {
        var topics = new Topics("isolated");
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topics.sensorReadings());
        try (var admin = TopicAdmin.connect(clients);
                var raw = Admin.create(clients.admin())) {
            admin.create(topics, TopicLayout.isolated(1));

            var config = raw.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("message.timestamp.before.max.ms").value()).isEqualTo(Long.toString(Long.MAX_VALUE));
        }
    }

    @Test
    void shouldWaitAsLongAsTheUserSays() {
        var hurried = new ClientSettings("127.0.0.1:1", Map.of("admin.default.api.timeout.ms", "300"));
        try (var admin = TopicAdmin.connect(hurried)) {
            assertThatThrownBy(() -> admin.verify(Topics.LIVE)).hasMessageContaining("did not answer within 0.3 s");
        }
    }

    @Test
    void shouldGiveUpInOneLineWhenNoBrokerAnswers() {
        try (var admin = TopicAdmin.connect(ClientSettings.of("127.0.0.1:1"), Duration.ofSeconds(1))) {
            assertThat(admin.answers()).isFalse();
            assertThatThrownBy(() -> admin.verify(Topics.LIVE))
                    .hasMessage("Kafka at 127.0.0.1:1 did not answer within 1 s")
                    .isInstanceOfSatisfying(
                            ClusterException.class,
                            e -> assertThat(e.isInterrupted()).isFalse());
        }
    }

    private static void create(NewTopic topic) throws Exception {
        try (var admin = Admin.create(clients.admin())) {
            admin.createTopics(List.of(topic)).all().get();
            // The broker knows a topic a moment after the controller has made it.
            await().until(() -> admin.listTopics().names().get().contains(topic.name()));
        }
    }
}
