package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.lab.replay.EndOfLogAwaiter;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Changelogs;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code harbinger reset} on a broker, on an application whose alerts are open. */
@Timeout(180)
class ResetIT {

    private static final int PARTITIONS = 2;
    private static final long IN_2124 = 4_859_913_600_000L;
    private static final Log LOG = Log.of(Scenario.events()).until(Scenario.MID_EPISODE);

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static ClusterAdmin admin;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void startBroker() {
        cluster = Cluster.start(directory.resolve("broker"));
        admin = new ClusterAdmin(cluster.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        cluster.close();
    }

    private static Topics written(String prefix) {
        var topics = new Topics(prefix);
        cluster.create(topics, PARTITIONS);
        try (InputProducer producer = cluster.producer(topics, PARTITIONS)) {
            LOG.write(producer);
        }
        return topics;
    }

    private static long lastTick() {
        return LOG.entries().stream()
                .filter(Log.Tick.class::isInstance)
                .mapToLong(Log.Entry::time)
                .max()
                .orElseThrow();
    }

    /** Runs until the log is processed; {@code meanwhile} before it stops. */
    private static void run(Topics topics, Runnable meanwhile) throws InterruptedException {
        var endOfLog = new EndOfLogAwaiter(PARTITIONS);
        try (StreamsRunner runner = start(topics, endOfLog)) {
            assertThat(endOfLog.await(lastTick(), () -> runner.failure().isEmpty()))
                    .isTrue();
            meanwhile.run();
        }
    }

    private static StreamsRunner start(Topics topics, Telemetry telemetry) {
        Properties properties =
                StreamsOptions.isolated(topics.prefix(), state()).toProperties(cluster.clients());
        var topology = new RiskTopology(
                        Scenario.catalogue(),
                        Settings.replay("invariant", PARTITIONS),
                        topics,
                        telemetry,
                        WireFormat.singleObject())
                .build(properties);
        var runner = new StreamsRunner(topology, properties, InstantSource.system());
        runner.start();
        return runner;
    }

    private static Path state() {
        return directory.resolve("state");
    }

    private int reset(Topics topics, String... more) {
        var arguments = new ArrayList<>(List.of("reset", "-b", cluster.bootstrapServers()));
        arguments.addAll(List.of("--prefix", topics.prefix(), "--application-id", topics.prefix()));
        arguments.addAll(List.of("--state-dir", state().toString()));
        arguments.addAll(List.of(more));
        return execute(arguments);
    }

    /** {@code harbinger alerts …}. */
    private int alerts(Topics topics, String... more) {
        var arguments = new ArrayList<>(List.of("alerts"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-b", cluster.bootstrapServers(), "--prefix", topics.prefix()));
        return execute(arguments);
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Acknowledges, withdraws and snoozes the worst alert, and returns its line of JSON. */
    private String acknowledgeTheWorst(Topics topics) {
        assertThat(alerts(topics, "--json")).isZero();
        String before = printed().get(0);
        assertThat(before).endsWith(",\"acknowledgement\":null}");
        String id = before.replaceFirst(".*\"alertId\":\"([^\"]*)\".*", "$1");

        assertThat(alerts(topics, "ack", id, "--by", "ann", "--note", "tugs are on their way"))
                .isZero();
        assertThat(alerts(topics)).isZero();
        assertThat(printed().get(2)).startsWith("    acknowledged by ann, ").endsWith("Z: tugs are on their way");
        assertThat(alerts(topics, "unack", id)).isZero();
        assertThat(alerts(topics, "unack", id)).isEqualTo(1);
        assertThat(alerts(topics, "ack", "nowhere", "--by", "ann")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no alert of nowhere is open", "(open are ", "node:");

        assertThat(alerts(topics, "ack", id, "--by", "bob", "--until", "4h")).isZero();
        assertThat(alerts(topics, "--json")).isZero();
        String after = printed().get(0);
        assertThat(after)
                .startsWith(before.substring(0, before.length() - "null}".length()))
                .contains("\"acknowledgement\":{\"alertId\":\"" + id + "\",\"by\":\"bob\",");
        return after;
    }

    private int execute(List<String> arguments) {
        out.reset();
        err.reset();
        var context = new CliContext(
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "test");
        return CommandLines.of(context).execute(arguments.toArray(String[]::new));
    }

    private static Set<String> offsets(Topics topics) {
        Set<String> committed = new TreeSet<>();
        ClusterAdmin.get(admin.kafka().listConsumerGroupOffsets(topics.prefix()).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> committed.add(partition + " " + offset.offset()));
        return committed;
    }

    private static Set<String> changelogs(Topics topics) {
        Set<String> names = ClusterAdmin.get(admin.kafka().listTopics().names());
        names.retainAll(Changelogs.of(topics.prefix()));
        return names;
    }

    private static long count(String topic) {
        return new OutputReader(cluster.clients().consumer()).read(topic, record -> {});
    }

    /** The state of the compacted topic: last value by key. */
    private static Map<String, String> current(Topics topics) {
        return cluster.outputs(topics).current();
    }

    /** As 0.1.0 had written them: every open alert under the bare id too. */
    private static void copyToBareKeys(Topics topics) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(cluster.clients().producer(), bytes, bytes)) {
            new OutputReader(cluster.clients().consumer()).read(topics.alertsCurrent(), record -> {
                String id = new String(record.key(), StandardCharsets.UTF_8).replaceFirst("[a-z]*:", "");
                if (record.value() != null) {
                    producer.send(new ProducerRecord<>(
                            record.topic(),
                            null,
                            record.timestamp(),
                            id.getBytes(StandardCharsets.UTF_8),
                            record.value(),
                            record.headers()));
                }
            });
        }
    }

    @Test
    void shouldChangeNothingWithoutExecuteAndGiveTheSameAlertsAfterwards() throws Exception {
        Topics topics = written("reset");
        run(topics, () -> {
            assertThat(reset(topics, "--execute")).isEqualTo(5);
            assertThat(err.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .startsWith("harbinger: refused: group reset has 1 members (")
                    .contains("stop all instances first");
        });
        String acknowledged = acknowledgeTheWorst(topics);
        Outputs first = cluster.outputs(topics);
        Set<String> committed = offsets(topics);
        assertThat(first.current()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(changelogs(topics)).containsExactlyInAnyOrderElementsOf(Changelogs.of("reset"));

        assertThat(reset(topics)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("offsets    group reset, "))
                .anyMatch(line -> line.startsWith("delete     topic reset-assess-subjects-changelog, 2 partitions, "))
                .anyMatch(line -> line.startsWith("empty      topic reset.lane-events.v1, "))
                .anyMatch(line -> line.equals("delete     directory " + state().resolve("reset")))
                .anyMatch(line -> line.startsWith("end        key node:"))
                .endsWith("nothing was changed; --execute does it");
        cluster.outputs(topics).assertSameAs(first);
        assertThat(offsets(topics)).isEqualTo(committed);
        assertThat(state().resolve("reset")).exists();

        copyToBareKeys(topics);
        assertThat(reset(topics, "--execute")).isZero();

        assertThat(current(topics)).isEmpty();
        assertThat(changelogs(topics)).isEmpty();
        assertThat(count(topics.laneEvents())).isZero();
        assertThat(offsets(topics)).isEmpty();
        assertThat(state().resolve("reset")).doesNotExist();
        assertThat(reset(topics, "--execute")).as("again").isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done\n");

        run(topics, () -> {});

        Outputs second = cluster.outputs(topics);
        assertThat(second.current()).isEqualTo(first.current());
        first.alerts().forEach((subject, lines) -> {
            var twice = new ArrayList<>(lines);
            twice.addAll(lines);
            assertThat(second.alerts().get(subject)).as(subject).isEqualTo(twice);
        });
        assertThat(second.alerts().keySet()).isEqualTo(first.alerts().keySet());
        assertThat(alerts(topics, "--json")).isZero();
        assertThat(printed()).as("with the alert its acknowledgement").contains(acknowledged);
    }

    /** As a build before 0.2.0 left it, which believed a tick of the year 2124. */
    private static void spoilClock(Topics topics) {
        String changelog = Changelogs.of(topics.prefix()).get(0);
        ClusterAdmin.get(admin.kafka()
                .createTopics(List.of(
                        new NewTopic(changelog, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                .all());
        try (var producer =
                new KafkaProducer<>(cluster.clients().producer(), new StringSerializer(), new LongSerializer())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                for (String input : topics.inputs()) {
                    producer.send(new ProducerRecord<>(changelog, partition, Scenario.START, input, IN_2124));
                }
            }
        }
    }

    @Test
    void shouldBeTheWayOutOfAClockThatIsFarAhead() throws Exception {
        var topics = new Topics("ahead");
        cluster.create(topics, PARTITIONS);
        byte[] tick = new InputCodec(WireFormat.singleObject()).encodeTick(IN_2124);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(cluster.clients().producer(), bytes, bytes);
                InputProducer log = cluster.producer(topics, PARTITIONS)) {
            producer.send(new ProducerRecord<>(topics.sensorReadings(), 0, Scenario.START, null, tick));
            producer.flush();
            LOG.write(log);
        }
        spoilClock(topics);
        try (StreamsRunner runner = start(topics, Telemetry.SILENT)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> cluster.isProcessed(topics));
            assertThat(runner.failure()).isEmpty();
        }
        assertThat(count(topics.alerts())).as("alerts of a time that is past").isZero();
        long refused = count(topics.deadLetters());
        assertThat(refused).as("the tick alone").isEqualTo(1);

        assertThat(reset(topics, "--execute")).isZero();
        run(topics, () -> {});

        assertThat(cluster.outputs(topics).alerts())
                .isNotEmpty()
                .isEqualTo(DriverRun.play(LOG).alerts());
        assertThat(count(topics.deadLetters()) - refused).as("the tick alone").isEqualTo(1);
    }

    @Test
    void shouldBeginWithWhatIsWrittenFromNowOnWhenAsked() throws Exception {
        Topics topics = written("from-now");
        run(topics, () -> {});
        Set<String> ends = new TreeSet<>(offsets(topics));
        ends.removeIf(line -> line.startsWith(topics.laneEvents()));

        assertThat(reset(topics, "--execute", "--from-now")).isZero();

        assertThat(offsets(topics)).containsAll(ends).hasSize(PARTITIONS * 4);
    }

    @Test
    void shouldMoveOpenAlertsToTheOtherKeysAndBackWhileTheApplicationRuns() throws Exception {
        Topics topics = written("keys");
        run(topics, () -> {
            Map<String, String> typed = current(topics);

            assertThat(reset(topics, "--keys-only", "bare")).isZero();
            assertThat(current(topics)).isEqualTo(typed);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("move       key node:")
                    .endsWith("does it\n");

            assertThat(reset(topics, "--keys-only", "bare", "--execute")).isZero();
            Map<String, String> bare = current(topics);
            assertThat(bare.keySet()).hasSameSizeAs(typed.keySet()).noneMatch(key -> key.contains(":"));
            assertThat(new TreeMap<>(bare).values()).containsExactlyInAnyOrderElementsOf(typed.values());

            assertThat(reset(topics, "--keys-only", "typed", "--execute")).isZero();
            assertThat(current(topics)).isEqualTo(typed);

            assertThat(reset(topics, "--keys-only", "typed", "--execute")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done\n");
        });
    }

    @Test
    void shouldSayWhatIsWrongInOneLineWhenThereIsNoSuchDeployment() {
        assertThat(reset(new Topics("nowhere"))).isEqualTo(5);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("topic nowhere.alerts-current.v1 does not exist");
    }
}
