package io.harbinger.app.reset;

import io.harbinger.app.cluster.ClusterClient;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.Changelogs;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Takes an application back to its beginning: the state it keeps on the cluster and on this machine, the offsets up to
 * which it has read, the events it has regrouped by lane, and the open alerts that nobody would end any more. Inputs
 * and the other outputs stay. It looks first; {@link #execute} does what {@link #steps} found.
 *
 * <p>Nothing may run meanwhile: see {@link #members}. Where it is interrupted it can be done again.
 */
public final class ApplicationReset implements AutoCloseable {

    /**
     * What is reset.
     *
     * @param stateDirectory as {@code run} has it; the application's own directory in it goes
     * @param fromNow whether the inputs are read from their present end, not from their beginning
     */
    public record Target(String applicationId, Topics topics, Path stateDirectory, boolean fromNow) {}

    /** Kafka Streams keeps it in a directory of state; no other directory is deleted. */
    private static final String MARK = "kafka-streams-process-metadata";

    private final ClusterClient client;
    private final Target target;
    private final ApplicationGroup group;
    private final ApplicationGroup panorama;
    private final TopicRecords records;
    private final CurrentAlertWriter alerts;

    private ApplicationReset(ClusterClient client, Target target, CurrentAlertWriter alerts) {
        this.client = client;
        this.target = target;
        this.group = new ApplicationGroup(client, target.applicationId());
        this.panorama = new ApplicationGroup(client, StreamsOptions.panoramaId(target.applicationId()));
        this.records = new TopicRecords(client);
        this.alerts = alerts;
    }

    /** Prepares a reset; {@code decoder} reads the values of alerts. */
    public static ApplicationReset connect(
            ClientSettings settings, Target target, Function<byte[], AlertTransition> decoder) {
        return new ApplicationReset(
                ClusterClient.connect(settings, TopicAdmin.timeout(settings)),
                target,
                new CurrentAlertWriter(settings, target.topics().alertsCurrent(), decoder));
    }

    /** Who is in the consumer groups now, one entry each: while there is anyone, nothing may be reset. */
    public List<String> members() {
        return Stream.concat(group.members().stream(), panorama.members().stream())
                .toList();
    }

    /** What there is to remove, one line each. */
    public List<String> lines() {
        return steps().stream().map(Object::toString).toList();
    }

    /** Removes it, and hands over one line for each thing done. */
    public void execute(Consumer<String> done) {
        for (ResetStep step : steps()) {
            remove(step);
            done.accept(step.toString());
        }
        alerts.flush();
    }

    @Override
    public void close() {
        alerts.close();
        client.close();
    }

    private List<ResetStep> steps() {
        var steps = new ArrayList<ResetStep>();
        Set<TopicPartition> committed = group.committed();
        if (!committed.isEmpty() || target.fromNow()) {
            steps.add(new ResetStep.Offsets(target.applicationId(), committed.size(), target.fromNow()));
        }
        client.partitions(Changelogs.of(target.applicationId()))
                .forEach((topic, partitions) ->
                        steps.add(new ResetStep.OwnTopic(topic, partitions, records.count(topic, partitions))));
        client.partitions(List.of(target.topics().laneEvents())).forEach((topic, partitions) -> {
            long count = records.count(topic, partitions);
            if (count > 0) {
                steps.add(new ResetStep.Records(topic, partitions, count));
            }
        });
        addLocalState(target.applicationId(), steps);
        addPanorama(steps);
        if (!client.partitions(List.of(alerts.topic())).isEmpty()) {
            alerts.read().open().forEach(alert -> steps.add(new ResetStep.OpenAlert(alerts.topic(), alert)));
        }
        return steps;
    }

    private void addLocalState(String applicationId, List<ResetStep> steps) {
        Path local = target.stateDirectory().resolve(applicationId);
        if (Files.exists(local.resolve(MARK))) {
            steps.add(new ResetStep.LocalState(local));
        }
    }

    /** The second application knows what the first has told it: it begins again with it. */
    private void addPanorama(List<ResetStep> steps) {
        String id = StreamsOptions.panoramaId(target.applicationId());
        Set<TopicPartition> committed = panorama.committed();
        if (!committed.isEmpty()) {
            steps.add(new ResetStep.PanoramaOffsets(id, committed.size()));
        }
        client.partitions(Changelogs.ofPanorama(target.applicationId()))
                .forEach((topic, partitions) ->
                        steps.add(new ResetStep.OwnTopic(topic, partitions, records.count(topic, partitions))));
        Topics topics = target.topics();
        client.partitions(List.of(
                        topics.impulses(),
                        topics.scenarios(),
                        topics.incidents(),
                        topics.incidentsJson(),
                        topics.upstreamRisks(),
                        topics.scenarioResults()))
                .forEach((topic, partitions) -> {
                    long count = records.count(topic, partitions);
                    if (count > 0) {
                        steps.add(new ResetStep.Records(topic, partitions, count));
                    }
                });
        addLocalState(id, steps);
    }

    private void remove(ResetStep step) {
        if (step instanceof ResetStep.PanoramaOffsets) {
            panorama.delete();
        } else if (step instanceof ResetStep.Offsets) {
            group.delete();
            if (target.fromNow()) {
                group.commit(ends());
            }
        } else if (step instanceof ResetStep.OwnTopic own) {
            records.delete(own.topic());
        } else if (step instanceof ResetStep.Records some) {
            records.empty(some.topic(), some.partitions());
        } else if (step instanceof ResetStep.LocalState local) {
            delete(local.directory());
        } else if (step instanceof ResetStep.OpenAlert open) {
            alerts.send(open.alert().tombstone());
        }
    }

    private static void delete(Path directory) {
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new ResetException("cannot delete " + directory + ": " + e.getMessage(), e);
        }
    }

    private Map<TopicPartition, Long> ends() {
        List<String> read = Stream.concat(
                        target.topics().inputs().stream(),
                        Stream.of(target.topics().ticks()))
                .toList();
        var ends = new HashMap<TopicPartition, Long>();
        client.partitions(read).forEach((topic, partitions) -> ends.putAll(records.ends(topic, partitions)));
        return ends;
    }
}
