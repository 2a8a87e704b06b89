package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.Driver;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.Status;
import io.harbinger.schema.SubjectType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutputCodecTest {

    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "3", "replay-1");

    @Test
    void shouldCarryTheWholeTransition() {
        AlertTransition alert =
                codec.decodeAlert(codec.encode(codec.alert(Alerts.TRANSITION, Alerts.DETAILS, List.of())));

        assertThat(alert.getAlertId()).isEqualTo("2f1a8c1e-6f0b-5d7a-9c3e-0123456789ab");
        assertThat(alert.getSubjectId()).isEqualTo("EGSUZ");
        assertThat(alert.getSubjectType()).isEqualTo(SubjectType.NODE);
        assertThat(alert.getSubjectName()).isEqualTo("Suez Canal");
        assertThat(alert.getSubjectNameZh()).isEqualTo("苏伊士运河");
        assertThat(alert.getLatitude()).isEqualTo(30.5);
        assertThat(alert.getLongitude()).isEqualTo(32.25);
        assertThat(alert.getUnlocode()).isEqualTo("EGSUZ");
        assertThat(alert.getHsCode()).isNull();
        assertThat(alert.getKind()).hasToString("ESCALATED");
        assertThat(alert.getLevel()).hasToString("ORANGE");
        assertThat(alert.getPreviousLevel()).hasToString("YELLOW");
        assertThat(alert.getScore()).isEqualTo(87.1);
        assertThat(alert.getDimensions().getStability()).isEqualTo(100.0);
        assertThat(alert.getDimensions().getSecurity()).isEqualTo(12.5);
        assertThat(alert.getDimensions().getCoordination()).isNull();
        assertThat(alert.getWeakestDimension()).isEqualTo(Dimension.STABILITY);
        assertThat(alert.getCoverage()).isEqualTo(0.75);
        assertThat(alert.getRootCause()).isEmpty();
        assertThat(alert.getOnset()).isEqualTo(Instant.parse("2021-03-23T00:00:00Z"));
        assertThat(alert.getDetectedAt()).isEqualTo(Instant.parse("2021-03-24T23:59:59.999Z"));
        assertThat(alert.getPublishedAt()).isEqualTo(Instant.parse("2021-03-26T00:00:00Z"));
        assertThat(alert.getCatalogueVersion()).isEqualTo("3");
        assertThat(alert.getNetworkVersion()).isEqualTo("7");
        assertThat(alert.getRunId()).isEqualTo("replay-1");
        assertThat(alert.getDrivers()).extracting(Driver::getIndicator).containsExactly("transit-drop", "dwell");
    }

    @Test
    void shouldCarryEveryNumberOfADriver() {
        Driver driver = codec.decodeAlert(codec.encode(codec.alert(Alerts.TRANSITION, Alerts.DETAILS, List.of())))
                .getDrivers()
                .get(0);

        Instant start = Instant.parse("2021-03-24T00:00:00Z");
        assertThat(driver)
                .isEqualTo(Driver.newBuilder()
                        .setIndicator("transit-drop")
                        .setIndicatorName("Transit drop")
                        .setIndicatorNameZh("通行量下降")
                        .setUnit("h")
                        .setDimension(Dimension.STABILITY)
                        .setSeries("container")
                        .setWindowStart(start)
                        .setWindowEnd(start.plusSeconds(86_400))
                        .setValue(14)
                        .setSamples(3)
                        .setBaseline(55.0)
                        .setSpread(7.5)
                        .setMethod(io.harbinger.schema.ZMethod.COUNT)
                        .setZ(-6.25)
                        .setDirection(io.harbinger.schema.Direction.DOWN)
                        .setForm(io.harbinger.schema.Form.DROP)
                        .setDeviation(0.7454545454545455)
                        .setLevelOk(0.1)
                        .setLevelBad(0.6)
                        .setLevelRisk(100.0)
                        .setAnomalyOk(2.0)
                        .setAnomalyBad(6.0)
                        .setAnomalyRisk(99.5)
                        .setRisk(75)
                        .setSeverity(new io.harbinger.schema.Severity(
                                io.harbinger.schema.SeverityKind.CHANGE,
                                "of the usual away from it",
                                0.5,
                                0.5,
                                0.0,
                                List.of(),
                                0.0,
                                0.25,
                                0.5,
                                0.75,
                                75.0))
                        .setWeight(1.5)
                        .setCritical(true)
                        .setAlerting(true)
                        .setAgeMillis(0)
                        .build());
    }

    @Test
    void shouldLeaveOpenWhatADriverHasNot() {
        Driver driver = codec.decodeAlert(codec.encode(codec.alert(Alerts.TRANSITION, Alerts.DETAILS, List.of())))
                .getDrivers()
                .get(1);

        assertThat(Arrays.asList(
                        driver.getIndicatorNameZh(),
                        driver.getBaseline(),
                        driver.getSpread(),
                        driver.getZ(),
                        driver.getDeviation(),
                        driver.getLevelRisk(),
                        driver.getAnomalyOk(),
                        driver.getAnomalyBad(),
                        driver.getAnomalyRisk()))
                .containsOnlyNulls();
        assertThat(driver.getMethod()).hasToString("NONE");
        assertThat(driver.getAlerting()).isFalse();
        assertThat(driver.getAgeMillis()).isEqualTo(2 * Alerts.DAY);
    }

    @Test
    void shouldHaveNoNegativeAgeWhenAWindowEndsAfterTheAssessment() {
        Assessment early = new Assessment(
                Alerts.SUEZ,
                null,
                Alerts.WINDOW_START,
                Alerts.WINDOW_START,
                null,
                new DimensionScores(null, null, null, null),
                null,
                0,
                List.of(Alerts.FULL));
        Transition cleared = new Transition(new UUID(1, 2), TransitionKind.CLEARED, Level.NONE, Level.BLUE, 0, early);

        AlertTransition alert =
                codec.decodeAlert(codec.encode(codec.alert(cleared, SubjectDetails.named("EGSUZ"), List.of())));

        assertThat(alert.getDrivers().get(0).getAgeMillis()).isZero();
        assertThat(alert.getScore()).isNull();
        assertThat(alert.getWeakestDimension()).isNull();
        assertThat(alert.getNetworkVersion()).isNull();
    }

    @Test
    void shouldCarryTheScore() {
        RiskScore score = codec.decodeScore(codec.encode(Alerts.ASSESSMENT, Alerts.DETAILS));

        assertThat(score.getSubjectName()).isEqualTo("Suez Canal");
        assertThat(score.getTime()).isEqualTo(Instant.parse("2021-03-24T23:59:59.999Z"));
        assertThat(score.getScore()).isEqualTo(87.1);
        assertThat(score.getLevel()).hasToString("ORANGE");
        assertThat(score.getWeakestDimension()).isEqualTo(Dimension.STABILITY);
        assertThat(score.getCoverage()).isEqualTo(0.75);
        assertThat(score.getCatalogueVersion()).isEqualTo("3");
        assertThat(score.getRunId()).isEqualTo("replay-1");
    }

    @Test
    void shouldCarryTheValueWithItsStatus() {
        Subject lane = Subject.lane("A>B");

        IndicatorValue enough = codec.decodeValue(codec.encode(lane, Alerts.FULL, true));
        IndicatorValue tooLittle = codec.decodeValue(codec.encode(lane, Alerts.LEVEL_ONLY, false));

        assertThat(enough.getSubjectType()).isEqualTo(SubjectType.LANE);
        assertThat(enough.getSubjectId()).isEqualTo("A>B");
        assertThat(enough.getStatus()).isEqualTo(Status.OK);
        assertThat(enough.getDriver().getValue()).isEqualTo(14);
        assertThat(tooLittle.getStatus()).isEqualTo(Status.INSUFFICIENT_DATA);
        assertThat(tooLittle.getDriver().getAgeMillis()).isZero();
    }

    @Test
    void shouldSayWhatItFoundWhenTheBytesAreAnotherRecord() {
        byte[] score = codec.encode(Alerts.ASSESSMENT, Alerts.DETAILS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decodeAlert(score))
                .withMessageContaining("AlertTransition")
                .withMessageContaining("RiskScore");
        assertThatThrownBy(() -> codec.decodeScore(Arrays.copyOf(score, score.length - 1)))
                .hasMessageContaining("truncated");
    }
}
