package io.harbinger.lab.invariant;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.replay.IsolatedRun;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One broker for all runs of a test class; each run has topics of its own. */
final class Cluster implements AutoCloseable {

    private final Path directory;
    private final ClusterAdmin admin;
    private EmbeddedBroker broker;

    private Cluster(Path directory, EmbeddedBroker broker) {
        this.directory = directory;
        this.broker = broker;
        this.admin = new ClusterAdmin(broker.bootstrapServers());
    }

    static Cluster start(Path directory) {
        return new Cluster(directory, EmbeddedBroker.start(directory, 0));
    }

    /** Ends the broker and starts it again at the same address, with its data. */
    void restartBroker() {
        String address = broker.bootstrapServers();
        broker.close();
        broker = EmbeddedBroker.start(directory, Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    ClientSettings clients() {
        return ClientSettings.of(broker.bootstrapServers());
    }

    void create(Topics topics, int partitions) {
        try (TopicAdmin topicAdmin = TopicAdmin.connect(clients())) {
            topicAdmin.create(topics, TopicLayout.isolated(partitions));
        }
    }

    InputProducer producer(Topics topics, int partitions) {
        return InputProducer.connect(
                clients().producer(), topics, partitions, new InputCodec(WireFormat.singleObject()));
    }

    /**
     * Plays a log through an application of its own.
     *
     * @param end it is done when event time is there, epoch milliseconds
     */
    void play(Catalogue catalogue, Settings settings, Topics topics, int threads, Log log, long end)
            throws InterruptedException {
        var plan = new IsolatedRun.Plan(
                catalogue, settings, topics, threads, Optional.of(clients()), InstantSource.system());
        try (IsolatedRun run = IsolatedRun.prepare(plan, Telemetry.SILENT)) {
            run.start();
            try (InputProducer producer = run.producer()) {
                log.write(producer);
            }
            run.finish(end);
        }
    }

    Outputs outputs(Topics topics) {
        return Outputs.read(new OutputReader(clients().consumer())::read, topics);
    }

    /** {@link RecordedOutputs#bytes}. */
    Map<String, String> bytes(Topics topics) {
        return RecordedOutputs.bytes(new OutputReader(clients().consumer())::read, topics);
    }

    /** {@link ClusterAdmin#isInTransaction}. */
    boolean isInTransaction(String prefix) {
        return admin.isInTransaction(prefix);
    }

    /** Records on a topic that were written but never committed. */
    long aborted(String topic, int partitions) {
        Map<String, Object> everything = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "isolation.level", "read_uncommitted",
                "auto.offset.reset", "earliest");
        long written = 0;
        try (var consumer = new KafkaConsumer<>(everything, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                written += consumer.poll(Duration.ofMillis(100)).count();
            }
        }
        return written - new OutputReader(clients().consumer()).read(topic, record -> {});
    }

    ClusterAdmin admin() {
        return admin;
    }

    /** {@link ClusterAdmin#workers}. */
    long workers(String application) {
        return admin.workers(application);
    }

    /** Whether the application has committed all that is on its inputs, and then all that it has regrouped. */
    boolean isProcessed(Topics topics) {
        return admin.unread(topics.prefix(), topics.inputs()).isEmpty()
                && admin.unread(topics.prefix(), List.of(topics.laneEvents())).isEmpty();
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
