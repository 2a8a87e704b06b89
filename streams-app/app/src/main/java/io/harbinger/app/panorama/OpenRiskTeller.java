package io.harbinger.app.panorama;

import io.harbinger.app.cluster.ClusterClient;
import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.stage.Impulses;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the propagation which risks are open, before the application starts: its stages tell changes alone, and alerts may
 * have opened and ended while nothing was propagated. Where it was, it changes nothing.
 */
public final class OpenRiskTeller {

    private static final Logger LOG = LoggerFactory.getLogger(OpenRiskTeller.class);

    private OpenRiskTeller() {}

    /**
     * Tells it in one transaction, unless an instance of the application runs, or a transaction is open: then changes may
     * be told that are newer than what can be read.
     *
     * @return whether it was told
     * @throws ClusterException where the cluster does not answer or refuses
     */
    public static boolean tell(ClientSettings clients, Topics topics, String applicationId, WireFormat format) {
        try (ClusterClient client = ClusterClient.connect(clients, TopicAdmin.TIMEOUT)) {
            if (isRunning(client, applicationId)) {
                return false;
            }
            if (!isSettled(client, List.of(topics.alertsCurrent(), topics.impulses()))) {
                LOG.warn(
                        "a transaction is open: the panorama knows alerts that opened while it was off only once they change,"
                                + " or after the next start");
                return false;
            }
        }
        List<OwnRisk> open = OpenRisks.read(clients, topics.alertsCurrent(), format, LOG::warn);
        write(clients, topics.impulses(), applicationId, open);
        return true;
    }

    private static boolean isRunning(ClusterClient client, String applicationId) {
        try {
            return client
                    .await(
                            client.admin()
                                    .describeConsumerGroups(List.of(applicationId))
                                    .all(),
                            "describe group " + applicationId)
                    .values()
                    .stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (ClusterException e) {
            // A group that nobody was ever in is unknown to some brokers.
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /** Whether all that was written can be read. */
    private static boolean isSettled(ClusterClient client, List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        client.partitions(topics).forEach((topic, count) -> {
            for (int partition = 0; partition < count; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        });
        return ends(client, partitions, IsolationLevel.READ_COMMITTED)
                .equals(ends(client, partitions, IsolationLevel.READ_UNCOMMITTED));
    }

    private static Map<TopicPartition, Long> ends(
            ClusterClient client, List<TopicPartition> partitions, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        client.await(
                        client.admin()
                                .listOffsets(latest, new ListOffsetsOptions(isolation))
                                .all(),
                        "list offsets")
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static void write(ClientSettings clients, String topic, String applicationId, List<OwnRisk> open) {
        Map<String, Object> config = new HashMap<>(clients.producer());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, applicationId + "-panorama-open-risks");
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            sent.add(producer.send(record(topic, new ImpulseRecord.OfSnapshot(Impulses.OF_SNAPSHOTS))));
            for (OwnRisk risk : open) {
                var impulse = new ImpulseRecord.OfRisk(Impulses.OF_SNAPSHOTS, risk.subject(), risk);
                sent.add(producer.send(record(topic, impulse)));
            }
            for (Future<RecordMetadata> each : sent) {
                RecordMetadata unused = each.get();
            }
            producer.commitTransaction();
        } catch (KafkaException | ExecutionException e) {
            throw new ClusterException("cannot tell the panorama what is open, on " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while telling the panorama what is open", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, ImpulseRecord impulse) {
        return new ProducerRecord<>(topic, 0, null, ImpulseCodec.encode(impulse));
    }
}
