package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.client.OutputReader;
import io.harbinger.domain.event.Parsed;
import io.harbinger.lab.invariant.Child.Places;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second application is killed with a transaction open, over what the first has told, and another goes on: the same
 * incidents, upstream risks and alerts, each once and in order.
 */
@Timeout(240)
class PanoramaCrashIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    @TempDir
    static Path directory;

    private static final List<ConsumerRecord<byte[], byte[]>> TOLD = new ArrayList<>();

    private static Cluster cluster;
    private static IncidentRuns runs;

    @BeforeAll
    static void playOnce() throws Exception {
        cluster = Cluster.start(directory.resolve("broker"));
        runs = IncidentRuns.start(cluster);
        List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
        new OutputReader(cluster.clients().consumer()).read(new Topics("one").impulses(), told::add);
        TOLD.addAll(inStep(told));
    }

    /** In the order of each channel, none of which runs ahead of another: so every part has ticks of all. */
    private static List<ConsumerRecord<byte[], byte[]>> inStep(List<ConsumerRecord<byte[], byte[]>> told) {
        Map<String, Deque<ConsumerRecord<byte[], byte[]>>> channels = new TreeMap<>();
        told.forEach(each -> channels.computeIfAbsent(impulse(each).channel(), any -> new ArrayDeque<>())
                .add(each));
        Map<String, Long> ticks = new HashMap<>();
        List<ConsumerRecord<byte[], byte[]>> merged = new ArrayList<>();
        while (merged.size() < told.size()) {
            String next = channels.keySet().stream()
                    .filter(channel -> !channels.get(channel).isEmpty())
                    .min(Comparator.comparingLong(channel -> ticks.getOrDefault(channel, Long.MIN_VALUE)))
                    .orElseThrow();
            ConsumerRecord<byte[], byte[]> record = channels.get(next).removeFirst();
            if (impulse(record) instanceof ImpulseRecord.OfTick tick) {
                ticks.put(next, tick.time());
            }
            merged.add(record);
        }
        return merged;
    }

    private static ImpulseRecord impulse(ConsumerRecord<byte[], byte[]> record) {
        return ((Parsed.Ok<ImpulseRecord>) ImpulseCodec.decode(record.value())).value();
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    /** It keeps nothing on disk: the next one has what the changelogs have. */
    @Test
    void shouldGoOnAsIfNothingHadHappenedWhenKilledAndStartedAgain() throws Exception {
        var topics = new Topics("killed");
        cluster.create(topics, 1);
        runs.writeNetwork(topics);
        Path state = directory(topics, "state");
        int first = 3 * TOLD.size() / 4;
        int second = 7 * TOLD.size() / 8;
        try (Child killed = start(topics, state)) {
            tell(topics, TOLD.subList(0, first));
            await().atMost(TIMEOUT).until(() -> !runs.read(topics).isEmpty());
            tell(topics, TOLD.subList(first, second));
            killed.killInTransaction();
        }
        tell(topics, TOLD.subList(second, TOLD.size()));

        try (Child next = start(topics, directory(topics, "next"))) {
            next.awaitEnd();
        }

        await().atMost(TIMEOUT).until(() -> !cluster.isInTransaction(topics.prefix()));
        runs.assertSame(runs.read(topics));
        long aborted = Stream.of(topics.incidents(), topics.upstreamRisks(), topics.alerts(), topics.alertsCurrent())
                .mapToLong(topic -> cluster.aborted(topic, 1))
                .sum();
        assertThat(aborted).as("records of the killed transaction").isPositive();
    }

    private static void tell(Topics topics, List<ConsumerRecord<byte[], byte[]>> told) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(cluster.clients().producer(), bytes, bytes)) {
            for (ConsumerRecord<byte[], byte[]> each : told) {
                var unused = producer.send(
                        new ProducerRecord<>(topics.impulses(), 0, each.timestamp(), each.key(), each.value()));
            }
        }
    }

    private static Child start(Topics topics, Path state) {
        List<String> command = List.of(
                Child.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.harbinger.schema",
                ChildPanorama.class.getName(),
                cluster.bootstrapServers(),
                topics.prefix(),
                state.toString(),
                Long.toString(IncidentRuns.LOG.end()));
        var places = new Places(state, state.resolveSibling(state.getFileName() + ".log"));
        return Child.start(cluster.admin(), command, places, StreamsOptions.panoramaId(topics.prefix()));
    }

    private static Path directory(Topics topics, String name) throws IOException {
        return Files.createDirectories(directory.resolve(topics.prefix()).resolve(name));
    }
}
