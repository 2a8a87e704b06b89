package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.replay.EndOfLogAwaiter;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * State that an earlier build has written: this one restores it and goes on as that one would have. The records in
 * {@code /upgrade/v4} were written by the last build before keys had types (commit f2997e4): the
 * changelogs after the first half of a log, alerts open and readings in the write-ahead log; the inputs of the second
 * half; and the alerts that the same build made of them. A release adds a folder and changes none.
 *
 * <p>One record a line: topic, partition, timestamp, key and value, in Base64.
 */
@Timeout(120)
class RestoredRowsIT {

    private static final int PARTITIONS = 2;
    private static final Topics TOPICS = new Topics("upgrade");

    @TempDir
    private Path directory;

    private record Stored(String topic, int partition, long timestamp, byte @Nullable [] key, byte[] value) {

        static Stored parse(String line) {
            String[] fields = line.split("\t", -1);
            Base64.Decoder base64 = Base64.getDecoder();
            byte[] key = fields[3].isEmpty() ? null : base64.decode(fields[3]);
            return new Stored(
                    fields[0], Integer.parseInt(fields[1]), Long.parseLong(fields[2]), key, base64.decode(fields[4]));
        }

        ProducerRecord<byte[], byte[]> to(String name) {
            return new ProducerRecord<>(name, partition, timestamp, key, value);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(RestoredRowsIT.class.getResourceAsStream("/upgrade/v4/" + name), name);
    }

    private static List<Stored> stored(String name) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(resource(name)), StandardCharsets.UTF_8))) {
            return lines.lines().map(Stored::parse).toList();
        }
    }

    private static Catalogue catalogue() throws IOException {
        try (InputStream in = resource("catalogue.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CatalogueReader.extending("catalogue.yaml", text).orThrow();
        }
    }

    @Test
    void shouldGoOnFromTheStateOfVersionFourAsItsOwnBuildDid() throws Exception {
        try (var cluster = Cluster.start(directory.resolve("broker"));
                var admin = new ClusterAdmin(cluster.bootstrapServers())) {
            cluster.create(TOPICS, PARTITIONS);
            List<Stored> rows = stored("changelogs.gz");
            ClusterAdmin.get(admin.kafka()
                    .createTopics(rows.stream()
                            .map(row -> changelog(row.topic()))
                            .distinct()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all());
            List<Stored> inputs = stored("inputs.gz");
            var bytes = new ByteArraySerializer();
            try (var producer = new KafkaProducer<>(cluster.clients().producer(), bytes, bytes)) {
                rows.forEach(row -> producer.send(row.to(changelog(row.topic()))));
                inputs.forEach(input -> producer.send(input.to("upgrade." + input.topic() + ".v1")));
            }

            run(cluster, inputs.stream().mapToLong(Stored::timestamp).max().orElseThrow());

            List<byte[]> published = new ArrayList<>();
            new OutputReader(cluster.clients().consumer())
                    .read(TOPICS.alerts(), record -> published.add(record.value()));
            List<byte[]> expected =
                    stored("alerts.gz").stream().map(Stored::value).toList();
            assertThat(expected).hasSizeGreaterThan(20);
            Map<String, List<String>> alerts = Transitions.bySubject(published);
            Transitions.bySubject(expected).forEach((subject, then) -> {
                String[] rises = rises(then);
                assertThat(alerts.getOrDefault(subject, List.of()).stream().limit(rises.length))
                        .as(subject)
                        .containsExactly(rises);
            });
        }
    }

    /** Up to where the first alert went down: how alerts end is another rule since then, how they rise is not. */
    private static String[] rises(List<String> transitions) {
        return transitions.stream()
                .takeWhile(one -> one.contains(" OPENED ") || one.contains(" ESCALATED "))
                .toArray(String[]::new);
    }

    private static String changelog(String store) {
        return "upgrade-" + store + "-changelog";
    }

    private void run(Cluster cluster, long end) throws Exception {
        var endOfLog = new EndOfLogAwaiter(PARTITIONS);
        Properties properties = StreamsOptions.isolated(TOPICS.prefix(), directory.resolve("state"))
                .toProperties(cluster.clients());
        var topology = new RiskTopology(
                        catalogue(),
                        Settings.replay("upgrade", PARTITIONS),
                        TOPICS,
                        endOfLog,
                        WireFormat.singleObject())
                .build(properties);
        try (var runner = new StreamsRunner(topology, properties, InstantSource.system())) {
            runner.start();
            assertThat(endOfLog.await(end, () -> runner.failure().isEmpty()))
                    .as("failure: %s", runner.failure())
                    .isTrue();
        }
    }
}
