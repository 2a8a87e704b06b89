package io.harbinger.invariant;

import io.harbinger.runtime.ClientSettings;
import io.harbinger.runtime.TopicAdmin;
import io.harbinger.runtime.TopicLayout;
import io.harbinger.runtime.broker.EmbeddedBroker;
import io.harbinger.replay.Feeder;
import io.harbinger.replay.OutputReader;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** One broker for all runs of a test class; each run has topics of its own. */
final class Cluster implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final Admin admin;

    private Cluster(EmbeddedBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    static Cluster start(Path directory) {
        return new Cluster(EmbeddedBroker.start(directory, 0));
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

    Feeder feeder(Topics topics, int partitions) {
        return Feeder.connect(clients().producer(), topics, partitions, new InputCodec(WireFormat.singleObject()));
    }

    Outputs outputs(Topics topics) {
        return Outputs.read(new OutputReader(clients().consumer())::read, topics);
    }

    /** Offsets that a transaction holds which is neither committed nor aborted, over all partitions of a topic. */
    long uncommitted(String topic, int partitions) {
        return ends(topic, partitions, IsolationLevel.READ_UNCOMMITTED)
                - ends(topic, partitions, IsolationLevel.READ_COMMITTED);
    }

    private long ends(String topic, int partitions, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Members of a consumer group that have partitions. */
    long workers(String group) {
        try {
            return admin.describeConsumerGroups(java.util.List.of(group)).all().get().get(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
