package io.harbinger.app.report;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.text.HostileText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Direction;
import io.harbinger.schema.Driver;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.ZMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    /** z −6.3 between 3 and 6: certain. */
    private static final Driver.Builder DROP = driver("Transit drop", 14, 100)
            .setBaseline(55.25)
            .setSpread(7.5)
            .setZ(-6.3)
            .setMethod(ZMethod.COUNT)
            .setDirection(Direction.DOWN)
            .setAnomalyOk(3.0)
            .setAnomalyBad(6.0)
            .setCritical(true);

    /** 66 between 12 and 120: half way. */
    private static final Driver.Builder SLIP = driver("ETA slip", 66, 50)
            .setDeviation(66.0)
            .setLevelOk(12.0)
            .setLevelBad(120.0)
            .setWeight(1)
            .setDimension(Dimension.COORDINATION);

    private static AlertTransition alert() {
        var scores = DimensionScores.newBuilder()
                .setStability(100.0)
                .setCoordination(50.0)
                .build();
        return AlertTransition.newBuilder(
                        anAlert().scoring(100.0).because(DROP, SLIP).is(TransitionKind.OPENED))
                .setDimensions(scores)
                .build();
    }

    @Test
    void shouldNameTheWayOfWhatReachesTheSubject() {
        AlertTransition derived = AlertTransition.newBuilder(alert())
                .setRootCause(List.of("mine", "smelter", "EGSUZ"))
                .build();

        assertThat(Arithmetic.of(derived, new LevelStyle(false)))
                .contains(
                        "RED    红  Suez Canal 苏伊士运河 (upstream:node:EGSUZ)", "  reaches it by: mine → smelter → EGSUZ");
        assertThat(Arithmetic.of(alert(), new LevelStyle(false))).noneMatch(line -> line.contains("reaches it by"));
    }

    @Test
    void shouldShowEveryTierWithItsFiguresAndAgree() {
        List<String> lines = Arithmetic.of(alert(), new LevelStyle(false));

        assertThat(lines)
                .contains(
                        "RED    红  Suez Canal 苏伊士运河 (node:EGSUZ)",
                        "  because: Transit drop 14, usual 55.3 (-75 %), and 1 more of its indicators warn",
                        "score 100 = max(M3 of the dimensions 82.5, critical 100)",
                        "stability 100 = max(M3 of the indicators 100, critical 100)",
                        "coordination 50 = M3 of the indicators 50",
                        "  risk 100  weight 1, critical  Transit drop",
                        "            value 14 (1 observation) from 2021-03-24 00:00Z to 2021-03-25 00:00Z,"
                                + " usual 55.3, spread 7.5, z -6.3 (COUNT)",
                        "            anomaly  100·clamp((z 6.3 − 3) / (6 − 3)) = 100",
                        "            level    100·clamp((level 66 − 12) / (120 − 12)) = 50")
                .last()
                .isEqualTo("risks and scores were computed again from the record, and agree");
    }

    @Test
    void shouldSayWhatDoesNotFollowFromTheRecord() {
        AlertTransition wrong =
                AlertTransition.newBuilder(alert()).setScore(93.0).build();

        assertThat(Arithmetic.of(wrong, new LevelStyle(false)))
                .contains("score 100 = max(M3 of the dimensions 82.5, critical 100)  !! published as 93")
                .last()
                .isEqualTo("1 figure does not follow from the record (!!)");
    }

    @Test
    void shouldSayWhereAMethodHadNothingToWeigh() {
        Driver.Builder busy = driver("Port call drop", 72, 0)
                .setBaseline(50.5)
                .setSpread(7.5)
                .setZ(0.0)
                .setMethod(ZMethod.OUTAGE)
                .setDirection(Direction.DOWN)
                .setAnomalyOk(2.0)
                .setAnomalyBad(4.85);

        assertThat(Arithmetic.of(anAlert().because(busy).is(TransitionKind.OPENED), new LevelStyle(false)))
                .anySatisfy(line -> assertThat(line)
                        .endsWith("usual 50.5, spread 7.5, z 0: nothing that this method weighs (OUTAGE)"));
    }

    @Test
    void shouldShowHostileTextAsText() {
        AlertTransition hostile = anAlert()
                .of(HostileText.TEXT, HostileText.TEXT)
                .because(driver(HostileText.TEXT, 1, 0).setSeries(HostileText.TEXT))
                .is(TransitionKind.OPENED);

        assertThat(Arithmetic.of(hostile, new LevelStyle(false))).allSatisfy(HostileText::assertPlainLine);
    }

    @Test
    void shouldShowNoRiskAsOneThatReachesALevelWhichItDoesNotReach() {
        var slip = driver("ETA slip", 92.99, 74.99)
                .setDeviation(92.9892)
                .setLevelOk(12.0)
                .setLevelBad(120.0)
                .setDimension(Dimension.COORDINATION);
        AlertTransition alert = AlertTransition.newBuilder(
                        anAlert().scoring(74.99).because(slip).is(TransitionKind.OPENED))
                .setDimensions(
                        DimensionScores.newBuilder().setCoordination(74.99).build())
                .build();

        assertThat(Arithmetic.of(alert, new LevelStyle(false)))
                .contains("score 74.9 = M3 of the dimensions 74.9", "coordination 74.9 = M3 of the indicators 74.9")
                .anySatisfy(line -> assertThat(line).startsWith("  risk  74  weight 1"))
                .anySatisfy(line -> assertThat(line).endsWith("(120 − 12)) = 74.9"));
    }
}
