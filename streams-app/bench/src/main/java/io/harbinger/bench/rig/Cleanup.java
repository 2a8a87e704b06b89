package io.harbinger.bench.rig;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** Removes the outputs and internal topics of a run from the broker, so that only the inputs remain for the next run. */
public final class Cleanup implements AutoCloseable {

    private final Admin admin;

    public Cleanup(ClientSettings clients) {
        this.admin = Admin.create(clients.admin());
    }

    /** Empties the output topics and the lanes' topic; deletes the internal topics of an application. */
    public void remove(BenchLog log, String applicationId) throws InterruptedException {
        try {
            Topics topics = log.topics();
            empty(
                    List.of(
                            topics.laneEvents(),
                            topics.indicatorValues(),
                            topics.riskScores(),
                            topics.alerts(),
                            topics.deadLetters(),
                            topics.lateEvents()),
                    log.partitions());
            List<String> internal = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(applicationId + "-"))
                    .toList();
            admin.deleteTopics(internal).all().get();
        } catch (ExecutionException e) {
            throw new RigFailed("the broker cannot remove what is left of " + applicationId, e);
        }
    }

    private void empty(List<String> topics, int partitions) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : topics) {
            for (int partition = 0; partition < partitions; partition++) {
                latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, RecordsToDelete> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, RecordsToDelete.beforeOffset(end.offset())));
        admin.deleteRecords(ends).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
