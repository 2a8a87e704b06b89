package io.harbinger.app.console;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;

import io.harbinger.app.console.model.Recorded;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Driver;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Level;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.Status;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.time.Duration;
import java.time.Instant;

/**
 * What was judged before {@link FedModel#NOW}: Rotterdam warned from 20 to 22 March, the canal from the 23rd; forty days of
 * transits; a feed; scores of all places but the plant.
 */
public final class FedPast {

    private static final int DAYS = 40;
    private static final Duration DAY = Duration.ofDays(1);

    private FedPast() {}

    static void into(Recorded recorded) {
        recorded.transition(published("NLRTM", Level.NONE, Level.YELLOW, "2021-03-20T00:02:00Z"));
        recorded.transition(published("NLRTM", Level.YELLOW, Level.NONE, "2021-03-22T00:02:00Z"));
        recorded.transition(published("EGSUZ", Level.NONE, Level.YELLOW, "2021-03-23T00:02:00Z"));
        recorded.transition(published("EGSUZ", Level.YELLOW, Level.RED, "2021-03-25T00:02:00Z"));
        for (int day = DAYS; day > 0; day--) {
            Instant end = Instant.parse("2021-03-25T00:00:00Z").minus(DAY.multipliedBy(day - 1L));
            recorded.value(
                    value(SubjectType.NODE, "EGSUZ", "Transits", end, day > 2 ? 50 + day % 5 : 14, day > 2 ? 0 : 100));
            recorded.value(value(SubjectType.FEED, "port-calls", "Feed reporting", end, 0.97, 0));
        }
        recorded.value(value(SubjectType.NODE, "NLRTM", "Transits", Instant.parse("2021-03-01T00:00:00Z"), 40, 0));
        recorded.score(score("EGSUZ", 100.0, Level.RED, 1));
        recorded.score(score("SGSIN", 45.0, Level.BLUE, 0.5));
        recorded.score(score("NLRTM", 3.0, Level.NONE, 1));
    }

    private static AlertTransition published(String node, Level from, Level to, String at) {
        TransitionKind kind = from == Level.NONE
                ? TransitionKind.OPENED
                : to == Level.NONE ? TransitionKind.CLEARED : TransitionKind.ESCALATED;
        AlertTransition alert = anAlert()
                .alert("past-" + node)
                .of(node, node)
                .going(from, to)
                .because(driver("Transits", 14, 100), driver("Queue", 40, 50))
                .is(kind);
        return AlertTransition.newBuilder(alert)
                .setPublishedAt(Instant.parse(at))
                .setOnset(Instant.parse(at).minus(DAY))
                .build();
    }

    private static IndicatorValue value(
            SubjectType type, String id, String indicator, Instant end, double value, double risk) {
        Driver driver = driver(indicator, value, risk)
                .setWindowStart(end.minus(DAY))
                .setWindowEnd(end)
                .setBaseline(52.0)
                .setSpread(3.0)
                .build();
        return IndicatorValue.newBuilder()
                .setSubjectId(id)
                .setSubjectType(type)
                .setStatus(Status.OK)
                .setDriver(driver)
                .setCatalogueVersion("1")
                .build();
    }

    private static RiskScore score(String node, double score, Level level, double coverage) {
        return RiskScore.newBuilder()
                .setSubjectId(node)
                .setSubjectType(SubjectType.NODE)
                .setSubjectName(node)
                .setTime(FedModel.NOW)
                .setScore(score)
                .setLevel(level)
                .setDimensions(DimensionScores.newBuilder()
                        .setStability(score)
                        .setSecurity(score / 2)
                        .build())
                .setCoverage(coverage)
                .setCatalogueVersion("1")
                .build();
    }
}
