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
     * Of an alert as its newest transition has it: score ÷ 100, or the least of its level where its data have stopped; but no
     * more than the share of its movements that the subject has lost, where a count of them warns ({@link MovementCount#lost}).
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
     * Of an open alert between two of its transitions, with what the subject has lost of its movements by now. Empty where
     * no count of them is new, or none warns.
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
        Double score = assessment.score();
        return score == null || lost.isEmpty()
                ? Optional.empty()
                : Optional.of(ownRisk(assessment.subject(), alertId.toString(), level, onset, score, lost));
    }

    private static boolean isInNetwork(AlertTransition alert) {
        return alert.getSubjectType() != io.harbinger.schema.SubjectType.OTHER
                && type(alert).isInNetwork();
    }

    private static SubjectType type(AlertTransition alert) {
        return SubjectType.valueOf(alert.getSubjectType().name());
    }

    private static OwnRisk ownRisk(AlertTransition alert) {
        var subject = new Subject(type(alert), alert.getSubjectId());
        Level level = Level.valueOf(alert.getLevel().name());
        boolean hasData = alert.getScore() != null;
        double score = hasData ? alert.getScore() : level.threshold();
        OptionalInt lost = hasData ? MovementCount.lost(counts(alert.getDrivers())) : OptionalInt.empty();
        return ownRisk(subject, alert.getAlertId(), level, alert.getOnset().toEpochMilli(), score, lost);
    }

    /** A single empty day of a small port is no closure, and a loss of a third that is certain is none either. */
    private static OwnRisk ownRisk(
            Subject subject, String alertId, Level level, long onset, double score, OptionalInt lost) {
        int scored = Ppm.of(score / 100);
        boolean isCounted = lost.isPresent() && lost.getAsInt() < scored;
        var impulse = new Impulse(
                subject.id(),
                isCounted ? lost.getAsInt() : scored,
                onset,
                Impulse.OPEN,
                isCounted ? Impulse.Basis.OBSERVED_DROP : Impulse.Basis.SCORE);
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
