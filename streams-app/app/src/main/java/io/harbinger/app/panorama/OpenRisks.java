package io.harbinger.app.panorama;

import io.harbinger.client.OutputReader;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The alerts that are open in a deployment as own risks. */
public final class OpenRisks {

    private OpenRisks() {}

    /**
     * As the topic of open alerts has them now: score ÷ 100, or the least of its level where data have stopped.
     *
     * @param problems receives a line for each record that cannot be read, and is left out
     */
    public static List<OwnRisk> read(
            ClientSettings clients, String alertsCurrent, WireFormat format, Consumer<String> problems) {
        var codec = new OutputCodec(format, "", "");
        List<OwnRisk> open = new ArrayList<>();
        new OutputReader(clients.consumer()).newest(alertsCurrent).forEach((key, value) -> {
            try {
                AlertTransition alert = codec.decodeAlert(value);
                of(alert).ifPresent(open::add);
            } catch (IllegalArgumentException e) {
                problems.accept("alert " + key + " is left out: " + e.getMessage());
            }
        });
        return open;
    }

    /** Of an alert as its newest transition has it; empty where it has ended, or is of nothing that a network has. */
    public static Optional<OwnRisk> of(AlertTransition alert) {
        return isInNetwork(alert) ? Optional.of(ownRisk(alert)) : Optional.empty();
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
}
