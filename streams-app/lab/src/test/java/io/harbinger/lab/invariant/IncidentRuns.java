package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.load.NetworkRecords;
import io.harbinger.app.load.NetworkWriter;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Networks;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A month of events over a network of which an edge comes while the log runs, on a cluster, and what the second application
 * makes of it.
 *
 * @param expected by topic and key, of a run of one thread and one partition, named {@code one}
 */
record IncidentRuns(Cluster cluster, Map<String, List<String>> expected) {

    static final WireFormat FORMAT = WireFormat.singleObject();
    private static final PanoramaCodec CODEC = new PanoramaCodec(FORMAT);
    private static final OutputCodec ALERTS = new OutputCodec(FORMAT, "", "");
    static final Log LOG = Log.of(Scenario.events());

    /** Lane and port behind the strait, and a plant that is supplied from day 22 on. */
    static final List<Entity> NETWORK = List.of(
            Networks.node("strait-1", "CHOKEPOINT"),
            Networks.node("strait-2", "CHOKEPOINT"),
            Networks.node("port-2", "PORT"),
            Networks.recovering("works", 2),
            Networks.edge("strait-1", "port-2", 0.7),
            Networks.edge("strait-2", "port-2", 0.3),
            Networks.edge("port-2", "works", 0.5));

    private static final List<Entity> LATER =
            List.of(Networks.node("plant", "PLANT"), Networks.edge("works", "plant", 1));

    static IncidentRuns start(Cluster cluster) throws Exception {
        var runs = new IncidentRuns(cluster, new TreeMap<>());
        runs.expected.putAll(runs.play("one", 1, 1));
        return runs;
    }

    static Settings settings(int partitions) {
        return Settings.replay("invariant", partitions).withPanorama(true);
    }

    Map<String, List<String>> play(String prefix, int threads, int partitions) throws Exception {
        var topics = new Topics(prefix);
        cluster.create(topics, partitions);
        writeNetwork(topics);
        play(topics, settings(partitions), threads, LOG);
        return read(topics);
    }

    /** Plays a part of the log on topics that are there; the next goes on where it ends. */
    void play(Topics topics, Settings settings, int threads, Log log) throws Exception {
        cluster.play(Scenario.catalogue(), settings, topics, threads, log, lastTick(log));
    }

    /** What comes after it is for the next to read. */
    private static long lastTick(Log log) {
        return log.entries().stream()
                .filter(Log.Tick.class::isInstance)
                .mapToLong(Log.Entry::time)
                .max()
                .orElseThrow();
    }

    /** Hands over each entity and the instant from which it holds. */
    static void network(BiConsumer<Entity, Long> sink) {
        NETWORK.forEach(entity -> sink.accept(entity, NetworkRecords.ALWAYS));
        LATER.forEach(entity -> sink.accept(entity, Scenario.MID_EPISODE));
    }

    void writeNetwork(Topics topics) {
        var records = new NetworkRecords(topics.network(), new NetworkCodec(FORMAT));
        network((entity, from) -> NetworkWriter.write(cluster.clients(), records, from, List.of(entity)));
    }

    /** The records of each key of all topics, in order, of alerts those of what reaches a subject; "-" for a tombstone. */
    static Map<String, List<String>> read(Outputs.Reader reader, Topics topics) {
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

    /** What the second application has published on these topics. */
    Map<String, List<String>> read(Topics topics) {
        return read(new OutputReader(cluster.clients().consumer())::read, topics);
    }

    void assertSame(Map<String, List<String>> found) {
        expected.forEach((key, lines) -> assertThat(found.get(key)).as(key).isEqualTo(lines));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }
}
