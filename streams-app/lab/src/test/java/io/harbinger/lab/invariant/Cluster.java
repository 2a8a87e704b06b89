package io.harbinger.lab.invariant;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

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

    InputProducer producer(Topics topics, int partitions) {
        return InputProducer.connect(
                clients().producer(), topics, partitions, new InputCodec(WireFormat.singleObject()));
    }

    Outputs outputs(Topics topics) {
        return Outputs.read(new OutputReader(clients().consumer())::read, topics);
    }

    /** Whether a producer whose transactional id starts with {@code prefix} has a transaction open. */
    boolean isInTransaction(String prefix) {
        var ongoing = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        return get(admin.listTransactions(ongoing).all()).stream()
                .anyMatch(transaction -> transaction.transactionalId().startsWith(prefix));
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

    /** Stream threads of an application that have partitions; 0 before its group exists. */
    long workers(String application) {
        boolean known = get(admin.listGroups().all()).stream()
                .anyMatch(group -> group.groupId().equals(application));
        return !known
                ? 0
                : get(admin.describeConsumerGroups(List.of(application)).all()).get(application).members().stream()
                        .filter(member -> !member.assignment().topicPartitions().isEmpty())
                        .count();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
