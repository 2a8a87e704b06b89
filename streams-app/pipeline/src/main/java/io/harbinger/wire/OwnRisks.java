package io.harbinger.wire;

import io.harbinger.domain.network.incident.MovementCount;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.Direction;
import io.harbinger.schema.Driver;
import io.harbinger.schema.ZMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What an alert says of its subject's own risk. */
public final class OwnRisks {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private OwnRisks() {}

    /**
     * Of an alert as its newest transition has it: the share of its movements that the subject has lost, where such a
     * count warns ({@link MovementCount#lost}); else score ÷ 100, or the least of its level where its data have stopped.
     * Empty where it has ended, tells what reaches its subject, or is of nothing that a network has.
     */
    public static Optional<OwnRisk> of(AlertTransition alert) {
        return isInNetwork(alert)
                        && alert.getRootCause().isEmpty()
                        && alert.getLevel() != io.harbinger.schema.Level.NONE
                ? Optional.of(ownRisk(alert))
                : Optional.empty();
    }

    /**
     * Of an open alert between two of its transitions: what the subject has lost of its movements by now. Empty where no
     * count of them is new, or none warns.
     *
     * @param level of the alert
     * @param onset of the alert, epoch milliseconds
     */
    public static Optional<OwnRisk> newlyCounted(UUID alertId, Level level, long onset, Assessment assessment) {
        List<Driver> drivers = assessment.drivers().stream()
                .filter(driver -> driver.window().end() > assessment.time())
                .map(driver -> DriverRecords.of(driver, 0))
                .toList();
        OptionalInt lost = MovementCount.lost(counts(drivers));
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(ownRisk(
                        assessment.subject(),
                        alertId.toString(),
                        level,
                        onset,
                        lost.getAsInt(),
                        Impulse.Basis.OBSERVED_DROP));
    }

    private static boolean isInNetwork(AlertTransition alert) {
        return switch (alert.getSubjectType()) {
            case NODE, LANE, PRODUCT -> true;
            case FEED, OTHER -> false;
        };
    }

    private static OwnRisk ownRisk(AlertTransition alert) {
        var subject = new Subject(SubjectType.valueOf(alert.getSubjectType().name()), alert.getSubjectId());
        Level level = Level.valueOf(alert.getLevel().name());
        long onset = alert.getOnset().toEpochMilli();
        OptionalInt lost =
                alert.getScore() == null ? OptionalInt.empty() : MovementCount.lost(counts(alert.getDrivers()));
        if (lost.isPresent()) {
            return ownRisk(subject, alert.getAlertId(), level, onset, lost.getAsInt(), Impulse.Basis.OBSERVED_DROP);
        }
        double score = alert.getScore() == null ? level.threshold() : alert.getScore();
        return ownRisk(subject, alert.getAlertId(), level, onset, Ppm.of(score / 100), Impulse.Basis.SCORE);
    }

    private static OwnRisk ownRisk(
            Subject subject, String alertId, Level level, long onset, int severity, Impulse.Basis basis) {
        var impulse = new Impulse(subject.id(), severity, onset, Impulse.OPEN, basis);
        return new OwnRisk(subject, alertId, level, impulse);
    }

    /** Movements that are fewer than usual, of the drivers that count any. */
    private static List<MovementCount> counts(List<Driver> drivers) {
        return drivers.stream()
                .filter(OwnRisks::countsMovements)
                .map(OwnRisks::count)
                .toList();
    }

    private static boolean countsMovements(Driver driver) {
        return driver.getDimension() == Dimension.STABILITY
                && driver.getDirection() == Direction.DOWN
                && (driver.getMethod() == ZMethod.COUNT || driver.getMethod() == ZMethod.OUTAGE)
                && driver.getBaseline() != null
                && driver.getBaseline() > 0;
    }

    private static MovementCount count(Driver driver) {
        double days =
                (driver.getWindowEnd().toEpochMilli() - driver.getWindowStart().toEpochMilli()) / DAY;
        double came = driver.getEvidence() == null
                ? driver.getValue()
                : driver.getEvidence().getTotal() / driver.getEvidence().getRun();
        return new MovementCount(driver.getBaseline() / days, Math.max(0, came) / days, driver.getRisk());
    }
}
