package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.app.load.NetworkRecords;
import io.harbinger.client.InputRecords;
import io.harbinger.client.OutputReader;
import io.harbinger.direct.DirectLog;
import io.harbinger.domain.event.Parsed;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static IncidentRuns runs;
    private static Map<String, List<String>> expected;

    @BeforeAll
    static void playOnce() throws Exception {
        cluster = Cluster.start(directory);
        runs = IncidentRuns.start(cluster);
        expected = runs.expected();
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
        runs.assertSame(runs.play("of-" + threads + "-" + partitions, threads, partitions));
    }

    @Test
    void shouldFindTheSameWithoutABroker() {
        var topics = new Topics("direct");
        try (var play = new DirectPlay(Scenario.catalogue(), IncidentRuns.settings(1), topics)) {
            var records = new NetworkRecords(topics.network(), new NetworkCodec(IncidentRuns.FORMAT));
            IncidentRuns.network((entity, from) -> {
                ProducerRecord<byte[], byte[]> record = records.entity(entity, from);
                play.engine().send(record.topic(), record.key(), record.value(), from, null);
            });
            IncidentRuns.LOG.write(
                    new DirectLog(play.engine(), new InputRecords(topics, new InputCodec(IncidentRuns.FORMAT))));
            runs.assertSame(IncidentRuns.read(play, topics));
        }
    }

    /** The second application alone, over what the first told: it is stopped in the middle, and its local state is lost. */
    @Test
    void shouldGoOnWhereItWasAfterAStop() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
        new OutputReader(cluster.clients().consumer()).read(new Topics("one").impulses(), told::add);
        var topics = new Topics("stopped");
        cluster.create(topics, 1);
        runs.writeNetwork(topics);
        // One channel may have run far ahead of the other.
        int half = told.size() / 2;
        while (ticks(told.subList(0, half)).size() < 2) {
            half++;
        }

        propagate(topics, told.subList(0, half), watermark(told.subList(0, half)), directory.resolve("before"));
        propagate(topics, told.subList(half, told.size()), watermark(told), directory.resolve("after"));

        runs.assertSame(runs.read(topics));
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
        var topology = new PanoramaTopology(
                        Scenario.catalogue(), IncidentRuns.settings(1), topics, telemetry, IncidentRuns.FORMAT)
                .build(properties);
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
}
