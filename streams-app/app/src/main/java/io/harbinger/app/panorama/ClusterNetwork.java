package io.harbinger.app.panorama;

import io.harbinger.client.OutputReader;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The network of a deployment, and the alerts that are open in it, as its topics have them now. */
public final class ClusterNetwork {

    private final OutputReader reader;
    private final Topics topics;
    private final WireFormat format;
    private final Consumer<String> problems;

    /**
     * Of a cluster.
     *
     * @param problems receives a line for each record that cannot be read, and is left out
     */
    public ClusterNetwork(ClientSettings clients, Topics topics, WireFormat format, Consumer<String> problems) {
        this.reader = new OutputReader(clients.consumer());
        this.topics = topics;
        this.format = format;
        this.problems = problems;
    }

    /** Its entities, in the order of their ids. */
    public List<Entity> entities() {
        var codec = new NetworkCodec(format);
        List<Entity> entities = new ArrayList<>();
        newest(topics.network()).forEach((key, value) -> {
            Parsed<Entity> parsed = codec.decode(value, Settings.LARGEST_RECORD);
            if (parsed instanceof Parsed.Ok<Entity> ok) {
                entities.add(ok.value());
            } else if (parsed instanceof Parsed.Rejected<Entity> refused) {
                problems.accept(
                        "entity " + key + " is left out: " + refused.rejection().message());
            }
        });
        return entities;
    }

    /** The open alerts as own risks: score ÷ 100, or the least of its level where data have stopped. */
    public List<OwnRisk> open() {
        var codec = new OutputCodec(format, "", "");
        List<OwnRisk> open = new ArrayList<>();
        newest(topics.alertsCurrent()).forEach((key, value) -> {
            try {
                AlertTransition alert = codec.decodeAlert(value);
                if (isInNetwork(alert)) {
                    open.add(ownRisk(alert));
                }
            } catch (IllegalArgumentException e) {
                problems.accept("alert " + key + " is left out: " + e.getMessage());
            }
        });
        return open;
    }

    private static boolean isInNetwork(AlertTransition alert) {
        return switch (alert.getSubjectType()) {
            case NODE, LANE, PRODUCT -> alert.getLevel() != io.harbinger.schema.Level.NONE;
            case FEED, OTHER -> false;
        };
    }

    private static OwnRisk ownRisk(AlertTransition alert) {
        var subject = new Subject(SubjectType.valueOf(alert.getSubjectType().name()), alert.getSubjectId());
        Level level = Level.valueOf(alert.getLevel().name());
        double score = alert.getScore() == null ? level.threshold() : alert.getScore();
        var impulse = new Impulse(
                subject.id(), Ppm.of(score / 100), alert.getOnset().toEpochMilli(), Impulse.OPEN, Impulse.Basis.SCORE);
        return new OwnRisk(subject, alert.getAlertId(), level, impulse);
    }

    private Map<String, byte[]> newest(String topic) {
        Map<String, byte[]> newest = new TreeMap<>();
        reader.read(topic, record -> {
            if (record.key() != null) {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    newest.remove(key);
                } else {
                    newest.put(key, record.value());
                }
            }
        });
        return newest;
    }
}
