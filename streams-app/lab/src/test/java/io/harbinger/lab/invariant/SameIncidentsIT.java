package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.app.load.NetworkRecords;
import io.harbinger.app.load.NetworkWriter;
import io.harbinger.client.InputRecords;
import io.harbinger.client.OutputReader;
import io.harbinger.direct.DirectLog;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Networks;
import io.harbinger.lab.replay.IsolatedRun;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One log and one network, of which an edge comes and another goes while the log runs: the same incidents and upstream
 * risks, in the same order of each subject, however they are found.
 */
@Timeout(180)
class SameIncidentsIT {

    private static final WireFormat FORMAT = WireFormat.singleObject();
    private static final PanoramaCodec CODEC = new PanoramaCodec(FORMAT);
    private static final OutputCodec ALERTS = new OutputCodec(FORMAT, "", "");
    private static final Log LOG = Log.of(Scenario.events());

    /** Lane and port behind the strait, and a plant that is supplied from day 22 on. */
    private static final List<Entity> NETWORK = List.of(
            Networks.node("strait-1", "CHOKEPOINT"),
            Networks.node("strait-2", "CHOKEPOINT"),
            Networks.node("port-2", "PORT"),
            Networks.recovering("works", 2),
            Networks.edge("strait-1", "port-2", 0.7),
            Networks.edge("strait-2", "port-2", 0.3),
            Networks.edge("port-2", "works", 0.5));

    private static final List<Entity> LATER =
            List.of(Networks.node("plant", "PLANT"), Networks.edge("works", "plant", 1));

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static Map<String, List<String>> expected;

    @BeforeAll
    static void playOnce() throws Exception {
        cluster = Cluster.start(directory);
        expected = play("one", 1, 1);
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    void shouldFindIncidentsThatEndAndSubjectsThatTheyReach() {
        assertThat(expected).containsKeys("incidents node:strait-1", "upstream-risks node:works");
        assertThat(expected.get("incidents node:strait-1"))
                .anySatisfy(line -> assertThat(line).contains("\"solved\":true", "\"subjectId\":\"plant\""));
        assertThat(expected.values()).anySatisfy(lines -> {
            assertThat(lines.get(lines.size() - 1)).isEqualTo("-");
            assertThat(lines.get(lines.size() - 2)).contains("\"endedAt\":\"");
        });
    }

    /** Own risk alone enters the network: what a plant is alerted for explains nothing further on. */
    @Test
    void shouldAlertThePortForWhatReachesItAndEndThat() {
        List<String> port = expected.get("alerts.v1 upstream:node:port-2");
        assertThat(port.get(0))
                .contains("\"kind\":\"OPENED\"", "\"rootCause\":[\"strait-1\",\"port-2\"]", "\"score\":53.837");
        assertThat(port.get(1)).contains("\"kind\":\"CLEARED\"", "\"rootCause\":[\"strait-1\",\"port-2\"]");
        assertThat(expected.get("alerts-current.v1 upstream:node:port-2").get(1))
                .isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 3"})
    void shouldFindTheSameWhateverTheThreadsAndPartitions(int threads, int partitions) throws Exception {
        assertSame(play("of-" + threads + "-" + partitions, threads, partitions));
    }

    @Test
    void shouldFindTheSameWithoutABroker() {
        var topics = new Topics("direct");
        try (var play = new DirectPlay(Scenario.catalogue(), settings(1), topics)) {
            var records = new NetworkRecords(topics.network(), new NetworkCodec(FORMAT));
            network((entity, from) -> {
                ProducerRecord<byte[], byte[]> record = records.entity(entity, from);
                play.engine().send(record.topic(), record.key(), record.value(), from, null);
            });
            LOG.write(new DirectLog(play.engine(), new InputRecords(topics, new InputCodec(FORMAT))));
            assertSame(read(play, topics));
        }
    }

    /** The second application alone, over what the first told: it is stopped in the middle, and its local state is lost. */
    @Test
    void shouldGoOnWhereItWasAfterAStop() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
        new OutputReader(cluster.clients().consumer()).read(new Topics("one").impulses(), told::add);
        var topics = new Topics("stopped");
        cluster.create(topics, 1);
        writeNetwork(topics);
        // One channel may have run far ahead of the other.
        int half = told.size() / 2;
        while (ticks(told.subList(0, half)).size() < 2) {
            half++;
        }

        propagate(topics, told.subList(0, half), watermark(told.subList(0, half)), directory.resolve("before"));
        propagate(topics, told.subList(half, told.size()), watermark(told), directory.resolve("after"));

        assertSame(read(new OutputReader(cluster.clients().consumer())::read, topics));
    }

    private static void assertSame(Map<String, List<String>> found) {
        expected.forEach((key, lines) -> assertThat(found.get(key)).as(key).isEqualTo(lines));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }

    /** @param end the watermark after them */
    private static void propagate(Topics topics, List<ConsumerRecord<byte[], byte[]>> told, long end, Path state)
            throws Exception {
        var reached = new CountDownLatch(1);
        var telemetry = new Telemetry() {
            @Override
            public void watermark(String stage, int partition, long time) {
                if (time >= end) {
                    reached.countDown();
                }
            }
        };
        Properties properties =
                StreamsOptions.isolated("stopped", state).ofPanorama().toProperties(cluster.clients());
        var topology =
                new PanoramaTopology(Scenario.catalogue(), settings(1), topics, telemetry, FORMAT).build(properties);
        try (var runner = new StreamsRunner(topology, properties, InstantSource.system())) {
            runner.start();
            var bytes = new ByteArraySerializer();
            try (var producer = new KafkaProducer<>(cluster.clients().producer(), bytes, bytes)) {
                for (ConsumerRecord<byte[], byte[]> each : told) {
                    var unused = producer.send(
                            new ProducerRecord<>(topics.impulses(), 0, each.timestamp(), each.key(), each.value()));
                }
            }
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(runner.stop()).isTrue();
        }
    }

    private static long watermark(List<ConsumerRecord<byte[], byte[]>> told) {
        return Collections.min(ticks(told).values());
    }

    /** The last tick that each channel has told. */
    private static Map<String, Long> ticks(List<ConsumerRecord<byte[], byte[]>> told) {
        Map<String, Long> channels = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> each : told) {
            if (ImpulseCodec.decode(each.value()) instanceof Parsed.Ok<ImpulseRecord> ok
                    && ok.value() instanceof ImpulseRecord.OfTick tick) {
                channels.merge(tick.channel(), tick.time(), Math::max);
            }
        }
        return channels;
    }

    private static Settings settings(int partitions) {
        return Settings.replay("invariant", partitions).withPanorama(true);
    }

    private static Map<String, List<String>> play(String prefix, int threads, int partitions) throws Exception {
        var topics = new Topics(prefix);
        var plan = new IsolatedRun.Plan(
                Scenario.catalogue(),
                settings(partitions),
                topics,
                threads,
                Optional.of(cluster.clients()),
                InstantSource.system());
        try (IsolatedRun run = IsolatedRun.prepare(plan, Telemetry.SILENT)) {
            writeNetwork(topics);
            run.start();
            try (var producer = run.producer()) {
                LOG.write(producer);
            }
            run.finish(LOG.end());
            return read(new OutputReader(cluster.clients().consumer())::read, topics);
        }
    }

    /** Hands over each entity and the instant from which it holds. */
    private static void network(BiConsumer<Entity, Long> sink) {
        NETWORK.forEach(entity -> sink.accept(entity, NetworkRecords.ALWAYS));
        LATER.forEach(entity -> sink.accept(entity, Scenario.MID_EPISODE));
    }

    private static void writeNetwork(Topics topics) {
        var records = new NetworkRecords(topics.network(), new NetworkCodec(FORMAT));
        network((entity, from) -> NetworkWriter.write(cluster.clients(), records, from, List.of(entity)));
    }

    /** The records of each key of all topics, in order, of alerts those of what reaches a subject; "-" for a tombstone. */
    private static Map<String, List<String>> read(Outputs.Reader reader, Topics topics) {
        Map<String, List<String>> lines = new TreeMap<>();
        var json = new JsonLines();
        reader.read(
                topics.incidents(),
                record -> add(
                        lines,
                        "incidents ",
                        record,
                        record.value() == null ? "-" : json.write(CODEC.decodeIncident(record.value()))));
        reader.read(
                topics.upstreamRisks(),
                record -> add(
                        lines,
                        "upstream-risks ",
                        record,
                        record.value() == null ? "-" : json.write(CODEC.decodeUpstreamRisk(record.value()))));
        for (String topic : List.of(topics.alerts(), topics.alertsCurrent())) {
            reader.read(topic, record -> {
                if (new String(record.key(), StandardCharsets.UTF_8).startsWith("upstream:")) {
                    String line = record.value() == null ? "-" : json.write(ALERTS.decodeAlert(record.value()));
                    add(lines, topic.substring(topics.prefix().length() + 1) + " ", record, line);
                }
            });
        }
        return lines;
    }

    private static void add(
            Map<String, List<String>> lines, String topic, ConsumerRecord<byte[], byte[]> record, String line) {
        lines.computeIfAbsent(topic + new String(record.key(), StandardCharsets.UTF_8), key -> new ArrayList<>())
                .add(line);
    }
}
