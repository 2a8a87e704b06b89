package io.harbinger.wire;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.schema.Direction;
import io.harbinger.schema.Driver;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.ZMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnRisksTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Assessment COUNTED = Alerts.ASSESSMENT;

    private static Driver.Builder count(double usual, double value, double risk) {
        return driver("Transit drop", value, risk)
                .setMethod(ZMethod.COUNT)
                .setDirection(Direction.DOWN)
                .setBaseline(usual);
    }

    private static Impulse of(Double score, Driver.Builder... drivers) {
        return OwnRisks.of(anAlert().scoring(score).because(drivers).is(TransitionKind.OPENED))
                .orElseThrow()
                .impulse();
    }

    @Test
    void shouldBeWhatIsLostOfTheMovementsWhereACountWarns() {
        Impulse lost = of(95.0, count(75, 45, 95));

        assertThat(lost.basis()).isEqualTo(Impulse.Basis.OBSERVED_DROP);
        assertThat(lost.severity()).isEqualTo(400_000);
    }

    /** One empty day of a small port: all is lost, and its score says how much that means. */
    @Test
    void shouldBeNoMoreThanTheScore() {
        Impulse lost = of(45.0, count(3, 0, 45));

        assertThat(lost.basis()).isEqualTo(Impulse.Basis.SCORE);
        assertThat(lost.severity()).isEqualTo(450_000);
    }

    @Test
    void shouldBeTheScoreWhereOtherEvidenceThanCountsWarns() {
        Impulse lost = of(80.0, count(75, 45, 20), driver("Temperature", 90, 80));

        assertThat(lost.basis()).isEqualTo(Impulse.Basis.SCORE);
        assertThat(lost.severity()).isEqualTo(800_000);
    }

    @Test
    void shouldBeTheLeastOfItsLevelWhereDataHaveStopped() {
        Impulse lost = of(null, count(75, 45, 95));

        assertThat(lost.basis()).isEqualTo(Impulse.Basis.SCORE);
        assertThat(lost.severity()).isEqualTo(900_000);
    }

    @Test
    void shouldCompareADayWithAWeekByTheDay() {
        var week = count(700, 350, 95).setWindowStart(Instant.parse("2021-03-18T00:00:00Z"));
        var day = count(100, 80, 0);

        assertThat(of(95.0, week, day).severity()).isEqualTo(500_000);
    }

    @Test
    void shouldBeTheSameOfATransitionAndBetweenTwoOfThem() {
        var alert = new OutputCodec(WireFormat.singleObject(), "1", "run")
                .alert(Alerts.TRANSITION, Alerts.DETAILS, List.of());

        OwnRisk told = OwnRisks.of(alert).orElseThrow();

        assertThat(told.impulse().severity()).isEqualTo(745_455);
        assertThat(OwnRisks.newlyCounted(Alerts.TRANSITION.alertId(), Level.ORANGE, Alerts.TRANSITION.onset(), COUNTED))
                .contains(told);
    }

    @Test
    void shouldTellNothingBetweenTransitionsUntilMovementsAreCountedAgain() {
        Assessment later = new Assessment(
                COUNTED.subject(),
                COUNTED.name(),
                COUNTED.time() + 60_000,
                COUNTED.publishedAt() + 60_000,
                COUNTED.score(),
                COUNTED.dimensions(),
                COUNTED.weakest(),
                COUNTED.coverage(),
                COUNTED.drivers());

        assertThat(OwnRisks.newlyCounted(ID, Level.ORANGE, 0, later)).isEmpty();
    }
}
