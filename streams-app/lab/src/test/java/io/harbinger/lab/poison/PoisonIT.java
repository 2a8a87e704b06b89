package io.harbinger.lab.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.event.EventKind;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.invariant.ClusterAdmin;
import io.harbinger.lab.poison.Fuzz.Sent;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.ThreadMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fuzzed records on every topic that others may write to, on a broker with Kafka's default limits: the threads that
 * started are those that end, every record is accounted for, no output is not a number, and event time goes no further
 * than honest clocks. {@code -Dharbinger.fuzz.records=1000000} makes it a million.
 */
@Timeout(3_600)
class PoisonIT {

    private static final int RECORDS = Integer.getInteger("harbinger.fuzz.records", 20_000);
    private static final int PARTITIONS = 2;
    /** Ingest, subjects, lanes. */
    private static final int STAGES = 3;

    /** Event time that passes, long enough for panes to close and for events to be late. */
    private static final Duration SPAN = Duration.ofDays(10);
    /** Honest ones, half an hour apart: an event may be an hour ahead of them. */
    private static final int TICKS = 480;

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final byte[] POISON = HexFormat.of().parseHex("c30148c3e7399a3b1f8b808080808040");

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static ClientSettings clients;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = ClientSettings.of(broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldGoOnAndAccountForEveryRecord() throws Exception {
        run("fuzz", (session, fuzz) -> {
            long start = session.now;
            int tickEvery = Math.max(1, RECORDS / TICKS);
            for (int i = 0; i < RECORDS; i++) {
                session.now = start + SPAN.toMillis() * i / RECORDS;
                if (i % tickEvery == 0) {
                    session.tick();
                }
                session.send(fuzz.next(session.now));
            }
        });
    }

    @Test
    void shouldGoOnAfterTheRecordsThatStoppedIt() throws Exception {
        Account account = run("reported", (session, fuzz) -> {
            long now = session.now;
            for (String topic : session.targets()) {
                session.send(new Sent(topic, 0, now, Fuzz.text("k"), POISON));
                session.send(new Sent(topic, 0, -1, Fuzz.text("k"), POISON));
                session.send(new Sent(topic, 0, now, Fuzz.text("k"), new byte[1_048_400]));
                session.send(new Sent(topic, 0, now, new byte[1_048_400], Fuzz.text("v")));
            }
            for (int i = 0; i < 8; i++) {
                session.send(fuzz.named(now, 300_000));
                session.send(fuzz.named(now, 200_000));
            }
        });

        assertThat(account.accepted.sum()).isZero();
        assertThat(account.failed.sum()).isZero();
        assertThat(account.rejected.sum()).isEqualTo(4 * 5 + 16);
        assertThat(account.networkRefused.sum()).isEqualTo(5);
    }

    private interface Traffic {
        void send(Session session, Fuzz fuzz);
    }

    private static Account run(String name, Traffic traffic) throws Exception {
        Topics topics = new Topics(name);
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.live(PARTITIONS));
        }
        Properties properties = StreamsOptions.live(name, directory.resolve(name))
                .withThreads(2)
                .toProperties(clients);
        Account account = new Account(topics);
        var topology = new RiskTopology(
                Catalogues.shipped(),
                Settings.live(PARTITIONS),
                topics,
                account.telemetry(),
                WireFormat.singleObject());
        try (var session = new Session(topics, account);
                var runner = new StreamsRunner(topology.build(properties), properties, InstantSource.system())) {
            // Read while the network is restored, before the application runs.
            session.send(new Sent(topics.network(), 0, -1, Fuzz.text("n1"), new byte[] {1}));
            runner.start();
            assertThat(runner.awaitRunning(Duration.ofSeconds(60))).isTrue();
            Set<String> threads = threads(runner);
            long begin = System.nanoTime();
            traffic.send(session, new Fuzz(13, topics, PARTITIONS));
            session.awaitAll(runner);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(runner.streams().state()).isEqualTo(State.RUNNING);
            assertThat(runner.failure()).isEmpty();
            assertThat(threads(runner)).as("no thread was replaced").isEqualTo(threads);
            assertThat(runner.stop()).isTrue();
            session.assertAccounts(took);
        }
        return account;
    }

    private static Set<String> threads(StreamsRunner runner) {
        return runner.streams().metadataForLocalThreads().stream()
                .map(ThreadMetadata::threadName)
                .collect(Collectors.toSet());
    }

    /** Sends, waits, and counts. */
    private static final class Session implements AutoCloseable {

        private final Topics topics;
        private final Account account;
        private final KafkaProducer<byte[], byte[]> producer;
        /** The time of honest clocks, epoch milliseconds. */
        private long now = System.currentTimeMillis() - SPAN.plusDays(2).toMillis();

        private Session(Topics topics, Account account) {
            this.topics = topics;
            this.account = account;
            Map<String, Object> config = Map.of(
                    "bootstrap.servers",
                    clients.bootstrapServers(),
                    "enable.idempotence",
                    false,
                    "max.request.size",
                    2 << 20);
            this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        private List<String> targets() {
            return List.of(
                    topics.sensorReadings(),
                    topics.logisticsEvents(),
                    topics.tradeFlows(),
                    topics.ticks(),
                    topics.network(),
                    topics.laneEvents());
        }

        private void send(Sent record) {
            producer.send(record, (metadata, exception) -> {
                if (exception == null) {
                    account.sent(record);
                } else {
                    account.failed.increment();
                }
            });
        }

        /** An honest one on every partition of every input. */
        private void tick() {
            for (EventKind kind : EventKind.values()) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    send(new Sent(topics.input(kind), partition, now, null, Fuzz.INPUT.encodeTick(now)));
                }
            }
        }

        /** Until a last tick has come through all stages, which has the lanes' records before it, and nothing waits. */
        private void awaitAll(StreamsRunner runner) {
            producer.flush();
            long end = now;
            await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
                assertThat(runner.failure()).isEmpty();
                now += 1_000;
                tick();
                return account.watermarks.size() == STAGES * PARTITIONS
                        && account.watermarks.values().stream().allMatch(time -> time > end);
            });
            producer.flush();
            try (var admin = new ClusterAdmin(clients.bootstrapServers())) {
                await().atMost(SOON).until(() -> waiting(admin) == 0);
            }
            await().atMost(SOON).until(() -> account.networkRefused.sum() >= account.networkUnreadable.sum());
        }

        /** Records of inputs and ticks that are not committed as read. */
        private long waiting(ClusterAdmin admin) {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            for (String topic :
                    List.of(topics.sensorReadings(), topics.logisticsEvents(), topics.tradeFlows(), topics.ticks())) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    partitions.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
            var ends = ClusterAdmin.get(admin.kafka().listOffsets(partitions).all());
            var committed = ClusterAdmin.get(
                    admin.kafka().listConsumerGroupOffsets(topics.prefix()).partitionsToOffsetAndMetadata());
            return partitions.keySet().stream()
                    .mapToLong(partition -> ends.get(partition).offset()
                            - (committed.get(partition) == null
                                    ? 0
                                    : committed.get(partition).offset()))
                    .sum();
        }

        private void assertAccounts(Duration took) {
            Map<String, Long> letters = new TreeMap<>();
            Map<String, Long> reasons = new TreeMap<>();
            AtomicLong truncated = new AtomicLong();
            long dead = read(topics.deadLetters(), record -> {
                letters.merge(header(record, "harbinger-topic"), 1L, Long::sum);
                reasons.merge(header(record, "harbinger-reason"), 1L, Long::sum);
                if (record.headers().lastHeader("harbinger-value-sha256") != null
                        || record.headers().lastHeader("harbinger-key-sha256") != null) {
                    truncated.incrementAndGet();
                }
            });
            long late = read(topics.lateEvents(), record -> {});
            OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");
            long outputs = finite(topics.indicatorValues(), codec::decodeValue)
                    + finite(topics.riskScores(), codec::decodeScore)
                    + finite(topics.alerts(), codec::decodeAlert)
                    + finite(topics.alertsCurrent(), codec::decodeAlert);
            System.out.printf(
                    "%s: sent %d to inputs and ticks, %d to the network, %d to lane events, %d not taken by the broker,"
                            + " %d s; accepted %d (of these duplicates %d, conflicts %d), ticks %d, dead letters %d %s,"
                            + " truncated %d; reasons %s; late %d; network refused %d; outputs %d; dropped %d;"
                            + " event time beyond the newest honest tick: %d ms%n",
                    topics.prefix(),
                    account.sent.sum(),
                    account.network.sum(),
                    account.laneRecords.sum(),
                    account.failed.sum(),
                    took.toSeconds(),
                    account.accepted.sum(),
                    account.duplicate.sum(),
                    account.conflicts.sum(),
                    account.ticks.sum(),
                    dead,
                    letters,
                    truncated.get(),
                    reasons,
                    late,
                    account.networkRefused.sum(),
                    outputs,
                    account.dropped.sum(),
                    account.latest.get() - now);

            assertThat(dead).as("dead letters by metric and on the topic").isEqualTo(account.rejected.sum());
            assertThat(late).as("late events by metric and on the topic").isEqualTo(account.late.sum());
            long ofInputs = dead - letters.getOrDefault(topics.laneEvents(), 0L) - account.conflicts.sum();
            assertThat(account.accepted.sum() + account.ticks.sum() + ofInputs)
                    .as("accepted (duplicate, late and contradicting ones too) + ticks + dead letters = sent")
                    .isEqualTo(account.sent.sum());
            assertThat(letters.getOrDefault(topics.laneEvents(), 0L)).isLessThanOrEqualTo(account.laneRecords.sum());
            assertThat(account.networkRefused.sum()).isEqualTo(account.networkUnreadable.sum());
            assertThat(account.dropped.sum()).isZero();
            assertThat(account.latest.get()).as("no time jump").isLessThanOrEqualTo(now + 1_000);
        }

        private static long read(String topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
            return new OutputReader(clients.consumer()).read(topic, sink);
        }

        private static long finite(String topic, Function<byte[], SpecificRecord> decoder) {
            return read(topic, record -> {
                if (record.value() != null) {
                    assertFinite(topic, decoder.apply(record.value()));
                }
            });
        }

        private static void assertFinite(String what, Object value) {
            if (value instanceof SpecificRecord record) {
                record.getSchema()
                        .getFields()
                        .forEach(field -> assertFinite(what + " " + field.name(), record.get(field.pos())));
            } else if (value instanceof List<?> list) {
                list.forEach(item -> assertFinite(what, item));
            } else if (value instanceof Double number) {
                assertThat(number).as(what).isFinite();
            }
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            Header header = record.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
