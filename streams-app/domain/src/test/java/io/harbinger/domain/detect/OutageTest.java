package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OutageTest {

    private static final long DAY = 86_400_000L;
    private static final long END = 410 * DAY;
    private static final double[] TWO_A_DAY = {2, 1, 3, 2, 4, 1, 2, 0, 3, 2};

    @Test
    void shouldGiveASmallZForOneDayWithoutShipsWhenTwoADayAreUsual() {
        assertThat(after(TWO_A_DAY, 0).detection(END).z()).isBetween(-2.5, -1.0);
    }

    @Test
    void shouldGiveALargeZWhenThreeDaysPassWithoutShips() {
        assertThat(after(TWO_A_DAY, 0, 0, 0).detection(END).z()).isLessThan(-3);
    }

    @Test
    void shouldBeTheSignedRootOfTheDevianceWhenCountsHardlySpread() {
        // given 8 a day without spread, so that the law is all but a Poisson: deviance of 0 against 16 is 2 · 16
        assertThat(after(new double[] {8}, 0, 0).detection(END).z()).isCloseTo(-Math.sqrt(32), within(0.2));
    }

    @Test
    void shouldBoundTheZOfOneEmptyDayWhenAHundredAreUsual() {
        assertThat(after(new double[] {100}, 0).detection(END).z()).isEqualTo(-3);
        assertThat(after(new double[] {100}, 0, 0).detection(END).z()).isLessThan(-10);
    }

    @Test
    void shouldEndTheRunWhereADayWasMoreThanHalfOfTheUsual() {
        Detection detection = after(new double[] {100}, 0, 60, 20, 10).detection(END);

        assertThat(detection.run()).isEqualTo(2);
        assertThat(detection.total()).isEqualTo(30);
    }

    @Test
    void shouldNotFireWhenMoreThanAQuarterStillComes() {
        assertThat(after(new double[] {100}, 40).detection(END).z()).isZero();
    }

    @Test
    void shouldNotFireWhenValuesAreNoCounts() {
        assertThat(after(new double[] {8}, 7.5, 0, 0, 0).detection(END).z()).isZero();
    }

    private static Outage after(double[] usual, double... newest) {
        Outage outage = Outage.EMPTY;
        for (int i = 0; i < 400; i++) {
            outage = outage.plus(i * DAY, usual[i % usual.length]);
        }
        for (int i = 0; i < newest.length; i++) {
            outage = outage.plus((400 + i) * DAY, newest[i]);
        }
        return outage;
    }

    @Test
    void shouldNotFireWhenItRestsEveryWeekend() {
        // given ten calls on workdays and none on the two days after; 400 days end on the first of a week
        double[] week = {10, 10, 10, 10, 10, 0, 0};

        assertThat(after(week, 10, 10, 10, 10, 0, 0).detection(END).z()).isZero();
        assertThat(after(week, 0, 0, 0, 0).detection(END).z()).isLessThan(-4);
    }

    /** A harbour that freezes: four calls a day, and from day 300 of each year none for two months. */
    @Test
    void shouldNotFireAgainWhenTheIceComesAsItDidTheYearBefore() {
        assertThat(frozen(318).z()).isLessThan(-4);
        assertThat(frozen(364 + 318).z()).isGreaterThan(-2);
    }

    private static Detection frozen(int lastDay) {
        Outage outage = Outage.EMPTY;
        for (int day = 0; day <= lastDay; day++) {
            outage = outage.plus(day * DAY, day % 364 >= 300 && day % 364 < 360 ? 0 : 3 + day % 3);
        }
        return outage.detection(lastDay * DAY);
    }
}
