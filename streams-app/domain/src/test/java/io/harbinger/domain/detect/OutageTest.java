package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OutageTest {
    private static final double[] TWO_A_DAY = {2, 1, 3, 2, 4, 1, 2, 0, 3, 2};

    @Test
    void shouldMakeLittleOfOneDayWithoutShipsWhenTwoADayAreUsual() {
        assertThat(after(TWO_A_DAY, 0).detection().z()).isBetween(-2.5, -1.0);
    }

    @Test
    void shouldMakeALotOfItWhenThreeDaysPassWithoutShips() {
        assertThat(after(TWO_A_DAY, 0, 0, 0).detection().z()).isLessThan(-3);
    }

    @Test
    void shouldBeTheSignedRootOfTheDevianceWhenCountsHardlySpread() {
        // given 8 a day without spread, so that the law is all but a Poisson: deviance of 0 against 16 is 2 · 16
        assertThat(after(new double[] {8}, 0, 0).detection().z()).isCloseTo(-Math.sqrt(32), within(0.2));
    }

    @Test
    void shouldMakeNoMoreOfOneDayThanOfAGapInTheDataWhenAHundredAreUsual() {
        assertThat(after(new double[] {100}, 0).detection().z()).isEqualTo(-3);
        assertThat(after(new double[] {100}, 0, 0).detection().z()).isLessThan(-10);
    }

    @Test
    void shouldEndTheRunWhereADayWasMoreThanHalfOfTheUsual() {
        Detection detection = after(new double[] {100}, 0, 60, 20, 10).detection();

        assertThat(detection.run()).isEqualTo(2);
        assertThat(detection.total()).isEqualTo(30);
    }

    @Test
    void shouldStaySilentWhenMoreThanAQuarterStillComes() {
        assertThat(after(new double[] {100}, 40).detection().z()).isZero();
    }

    @Test
    void shouldStaySilentWhenValuesAreNoCounts() {
        assertThat(after(new double[] {8}, 7.5, 0, 0, 0).detection().z()).isZero();
    }

    private static Outage after(double[] usual, double... newest) {
        Outage outage = Outage.EMPTY;
        for (int i = 0; i < 400; i++) {
            outage = outage.plus(usual[i % usual.length]);
        }
        for (double value : newest) {
            outage = outage.plus(value);
        }
        return outage;
    }
}
