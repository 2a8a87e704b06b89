package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Months and weeks are judged against the same ones of the years before, too. */
class InSeasonTest {

    private static final PaneSize MONTH = new PaneSize.Months(1);
    private static final PaneSize WEEK = new PaneSize.Fixed(7 * DAY);
    private static final double LIMIT = 4.2;

    @Test
    void shouldFindTheHarvestOfAMonthUsualWhenAYearIsKnown() {
        IntToDoubleFunction harvest = month -> month % 12 == 2 ? 1000 : 100;

        assertThat(z(MONTH, 14, harvest)).as("too few changes within a year").isGreaterThan(LIMIT);
        assertThat(z(MONTH, 26, harvest)).isCloseTo(0, within(LIMIT));
        assertThat(last(MONTH, 26, harvest).baseline()).isCloseTo(1000, within(400.0));
    }

    @Test
    void shouldFindTheHarvestOfWeeksUsualWhenAYearIsKnown() {
        IntToDoubleFunction harvest = week -> week % 52 >= 30 && week % 52 < 34 ? 1000 : 100;

        assertThat(z(WEEK, 31, harvest)).isGreaterThan(LIMIT);
        assertThat(z(WEEK, 2 * 52 + 31, harvest)).isCloseTo(0, within(LIMIT));
    }

    @Test
    void shouldCarryTheYearBeforeOnByTheChangeOfAYear() {
        IntToDoubleFunction growing = month -> (month % 12 == 6 ? 1000 : 100) * Math.pow(1.8, month / 12.0);

        assertThat(z(MONTH, 42, growing)).isCloseTo(0, within(LIMIT));
    }

    @Test
    void shouldFindADropBelowRecentAndSameSeason() {
        IntToDoubleFunction failing = month -> (month % 12 == 6 ? 1000 : 100) * (month == 40 ? 0.2 : 1);

        assertThat(z(MONTH, 40, failing)).isLessThan(-LIMIT);
    }

    /** Half a year each: without a season neither half would be low. */
    @Test
    void shouldFindADropInTheLowHalfOfAYear() {
        IntToDoubleFunction failing = month -> (month % 12 < 6 ? 1000 : 100) * (month == 44 ? 0.2 : 1);

        assertThat(z(MONTH, 44, failing)).isLessThan(-LIMIT);
    }

    @Test
    void shouldFindNothingUnusualBetweenRecentAndSameSeason() {
        IntToDoubleFunction small = month -> month == 42 ? 300 : month % 12 == 6 ? 1000 : 100;

        assertThat(z(MONTH, 42, small)).isCloseTo(0, within(1.0));
    }

    @Test
    void shouldChangeNothingWithoutAYear() {
        IntToDoubleFunction level = month -> 100;
        AnomalyScore score = last(MONTH, 15, level);

        assertThat(score).isEqualTo(Baseline.anomaly(indicator(MONTH), history(level, 15), 0, value(level, 15), 0));
    }

    private static History history(IntToDoubleFunction usual, int panes) {
        History history = History.EMPTY;
        for (int pane = 0; pane < panes; pane++) {
            history = history.plus(value(usual, pane), 24);
        }
        return history;
    }

    private static double z(PaneSize size, int pane, IntToDoubleFunction usual) {
        return last(size, pane, usual).z();
    }

    /** The score of a pane after all before it. */
    private static AnomalyScore last(PaneSize size, int pane, IntToDoubleFunction usual) {
        long first = size.start(Times.day("2017-01-02"));
        SeriesFixture fixture = new SeriesFixture(indicator(size));
        for (int i = 0; i <= pane; i++) {
            fixture.observe(size.plus(first, i), value(usual, i));
            fixture.advanceTo(size.plus(first, i + 1));
        }
        return fixture.last().anomaly();
    }

    /** With noise of a tenth, the same for each pane. */
    private static double value(IntToDoubleFunction usual, int pane) {
        return usual.applyAsDouble(pane) * Math.exp(0.1 * new Random(pane).nextGaussian());
    }

    private static Indicator indicator(PaneSize size) {
        return anIndicator("volume")
                .every(size)
                .against(Kind.ROBUST, 24, 1, 12)
                .freshFor(Duration.ofDays(100))
                .anomalyBy(ZMethod.LOG_ROBUST, 3, 6)
                .build();
    }
}
