package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When panes close, what windows cover, and how long a result lasts. */
class PaneTimeTest {

    private static final long MONDAY = Times.day("2021-03-01");

    private static Indicator daily(int panes, Duration grace) {
        return anIndicator("sum")
                .over(panes)
                .grace(grace)
                .freshFor(Duration.ofDays(3))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "10000", "3600000", "200000000"})
    void shouldCloseExactlyAtEndPlusGraceWhenTimePasses(long grace) {
        SeriesFixture fixture = new SeriesFixture(daily(1, Duration.ofMillis(grace))).observe(MONDAY + 5 * HOUR, 7);
        assertThat(fixture.advanceTo(MONDAY + DAY + grace - 1)).isEmpty();
        List<WindowResult> closed = fixture.advanceTo(MONDAY + DAY + grace);
        assertThat(closed).singleElement().isEqualTo(new WindowResult(MONDAY, MONDAY + DAY, 7, 1, null, true));
        assertThat(fixture.advanceTo(MONDAY + DAY + grace)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01T00:00:00.000Z, 2021-03-02T01:00:00.000Z",
        "2021-03-01T23:59:59.999Z, 2021-03-02T01:00:00.000Z",
        "2021-03-02T00:00:00.000Z, 2021-03-03T01:00:00.000Z",
    })
    void shouldBeLateFromTheClosingInstantOnWhenObserved(String time, String closing) {
        Indicator indicator = daily(1, Duration.ofHours(1));
        long closes = Times.at(closing);
        assertThat(SeriesTransitions.closesAt(indicator, Times.at(time))).isEqualTo(closes);
        assertThat(SeriesTransitions.isLate(indicator, Times.at(time), closes - 1))
                .isFalse();
        assertThat(SeriesTransitions.isLate(indicator, Times.at(time), closes)).isTrue();
        assertThat(SeriesTransitions.isLate(indicator, Times.at(time), Series.NEVER))
                .isFalse();
    }

    @Test
    void shouldCloseCalendarMonthsWhenPanesAreMonths() {
        SeriesFixture fixture = new SeriesFixture(anIndicator("sum")
                .every(new PaneSize.Months(1))
                .freshFor(Duration.ofDays(100))
                .build());
        fixture.observe(Times.at("2020-02-29T23:59:59.999Z"), 5).observe(Times.at("2020-03-31T23:59:59.999Z"), 6);
        assertThat(fixture.advanceTo(Times.day("2020-03-01") - 1)).isEmpty();
        assertThat(fixture.advanceTo(Times.day("2020-03-01")))
                .extracting(WindowResult::value)
                .containsExactly(5.0);
        assertThat(fixture.advanceTo(Times.day("2020-04-01") - 1)).isEmpty();
        assertThat(fixture.advanceTo(Times.day("2020-04-01")))
                .singleElement()
                .isEqualTo(new WindowResult(Times.day("2020-03-01"), Times.day("2020-04-01"), 6, 1, null, true));
    }

    @Test
    void shouldGiveTheSameAsSortedWhenShuffledWithinOpenPanes() {
        Indicator indicator =
                anIndicator("spread").measuring(Measure.STDDEV).over(3).build();
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var sorted = new TreeMap<Long, Double>();
            for (int i = 0; i < 60; i++) {
                sorted.put(MONDAY + (long) (random.nextDouble() * 9 * DAY), random.nextGaussian() * 1e6);
            }
            SeriesFixture inOrder = new SeriesFixture(indicator);
            sorted.forEach(inOrder::observe);
            List<Long> times = new ArrayList<>(sorted.keySet());
            Collections.shuffle(times, random);
            SeriesFixture shuffled = new SeriesFixture(indicator);
            times.forEach(time -> shuffled.observe(time, sorted.get(time)));
            assertThat(shuffled.advanceTo(MONDAY + 20 * DAY))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder.advanceTo(MONDAY + 20 * DAY));
        }
    }

    @Test
    void shouldCoverTheLastPanesWhenWindowsAreLonger() {
        SeriesFixture fixture = new SeriesFixture(daily(3, Duration.ZERO));
        for (int day = 0; day < 6; day++) {
            fixture.observe(MONDAY + day * DAY, Math.pow(10, day));
        }
        assertThat(fixture.advanceTo(MONDAY + 6 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(1.0, 11.0, 111.0, 1110.0, 11100.0, 111000.0);
        assertThat(fixture.last().start()).isEqualTo(MONDAY + 3 * DAY);
        assertThat(fixture.last().end()).isEqualTo(MONDAY + 6 * DAY);
        assertThat(fixture.series().window()).hasSize(2);
    }

    @Test
    void shouldLeaveOutWhatIsTooOldWhenPanesAreMissing() {
        SeriesFixture fixture = new SeriesFixture(daily(3, Duration.ZERO));
        fixture.observe(MONDAY, 1)
                .observe(MONDAY + 2 * DAY, 10)
                .observe(MONDAY + 4 * DAY, 100)
                .observe(MONDAY + 30 * DAY, 1000);
        assertThat(fixture.advanceTo(MONDAY + 40 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(1.0, 11.0, 110.0, 1000.0);
        assertThat(fixture.results()).extracting(WindowResult::samples).containsExactly(1L, 2L, 2L, 1L);
    }

    @Test
    void shouldRateOverTheWholeWindowWhenMeasuredPerHour() {
        SeriesFixture fixture = new SeriesFixture(
                anIndicator("rate").measuring(Measure.RATE).over(2).build());
        fixture.observe(MONDAY, 96).observe(MONDAY + DAY, 48);
        assertThat(fixture.advanceTo(MONDAY + 2 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(2.0, 3.0);
    }

    @Test
    void shouldGiveZeroUntilStaleWhenEmptyMeansZero() {
        SeriesFixture fixture = new SeriesFixture(anIndicator("count")
                .measuring(Measure.COUNT, ValueField.ONE)
                .emptyIs(EmptyPane.ZERO)
                .freshFor(Duration.ofDays(3))
                .build());
        fixture.observe(MONDAY + HOUR, 1).observe(MONDAY + 2 * HOUR, 1);
        fixture.advanceTo(MONDAY + 30 * DAY);
        assertThat(fixture.results()).extracting(WindowResult::value).containsExactly(2.0, 0.0, 0.0, 0.0);
        assertThat(fixture.boundaries()).isSorted();
        assertThat(fixture.series().latest()).isNull();
    }

    @Test
    void shouldGiveNoResultAfterStaleWhenPaneWouldCloseInGrace() {
        SeriesFixture fixture = new SeriesFixture(anIndicator("count")
                .measuring(Measure.COUNT, ValueField.ONE)
                .emptyIs(EmptyPane.ZERO)
                .grace(Duration.ofHours(1))
                .freshFor(Duration.ofDays(3))
                .build());
        fixture.observe(MONDAY + HOUR, 1);
        fixture.advanceTo(MONDAY + 30 * DAY);
        assertThat(fixture.results()).extracting(WindowResult::value).containsExactly(1.0, 0.0, 0.0);
        assertThat(fixture.boundaries())
                .containsExactly(
                        MONDAY + DAY + HOUR, MONDAY + 2 * DAY + HOUR, MONDAY + 3 * DAY + HOUR, MONDAY + 4 * DAY);
        assertThat(fixture.series().latest()).isNull();
    }

    @Test
    void shouldGiveNoResultForEmptyPanesWhenEmptyMeansUnknown() {
        SeriesFixture fixture =
                new SeriesFixture(daily(1, Duration.ZERO)).observe(MONDAY, 4).observe(MONDAY + 2 * DAY, 5);
        assertThat(fixture.advanceTo(MONDAY + 9 * DAY))
                .extracting(WindowResult::start)
                .containsExactly(MONDAY, MONDAY + 2 * DAY);
    }

    @Test
    void shouldDropTheResultExactlyWhenStale() {
        SeriesFixture fixture = new SeriesFixture(daily(1, Duration.ofHours(1))).observe(MONDAY, 4);
        fixture.advanceTo(MONDAY + 4 * DAY - 1);
        assertThat(fixture.series().latest()).isNotNull();
        assertThat(fixture.series().fresh(daily(1, Duration.ofHours(1)), MONDAY + 4 * DAY - 1))
                .isTrue();
        assertThat(fixture.series().due()).isEqualTo(MONDAY + 4 * DAY);
        assertThat(fixture.advanceTo(MONDAY + 4 * DAY)).isEmpty();
        assertThat(fixture.series().latest()).isNull();
        assertThat(fixture.series().fresh(daily(1, Duration.ofHours(1)), MONDAY + 4 * DAY))
                .isFalse();
    }

    @Test
    void shouldNotBeFreshByPanesStillOpenWhenAsked() {
        // What arrived but has not closed must not count: how early it arrives depends on other inputs.
        Indicator indicator = daily(1, Duration.ZERO);
        SeriesFixture fixture = new SeriesFixture(indicator).observe(MONDAY, 4);
        assertThat(fixture.series().fresh(indicator, MONDAY)).isFalse();
        fixture.advanceTo(MONDAY + DAY);
        fixture.observe(MONDAY + 100 * DAY, 4);
        assertThat(fixture.series().fresh(indicator, MONDAY + 50 * DAY)).isFalse();
    }

    @Test
    void shouldKeepTheResultOnlyWhenSufficient() {
        SeriesFixture fixture = new SeriesFixture(anIndicator("sum").needing(2).build());
        fixture.observe(MONDAY, 4).observe(MONDAY + 1, 5).observe(MONDAY + DAY, 6);
        fixture.advanceTo(MONDAY + DAY);
        assertThat(fixture.series().latest()).isEqualTo(fixture.last());
        fixture.advanceTo(MONDAY + 2 * DAY);
        assertThat(fixture.last().sufficient()).isFalse();
        assertThat(fixture.series().latest()).isNull();
    }

    @Test
    void shouldHaveNothingPendingWhenNew() {
        assertThat(SeriesTransitions.start("x", "y").due()).isEqualTo(Series.FOREVER);
        assertThat(SeriesTransitions.due(List.of())).isEqualTo(Series.FOREVER);
    }

    @Test
    void shouldCloseTheOldestOpenPaneFirstWhenSeveralAreOpen() {
        SeriesFixture fixture = new SeriesFixture(daily(1, Duration.ZERO)).observe(MONDAY + 2 * DAY, 3);
        assertThat(fixture.series().due()).isEqualTo(MONDAY + 3 * DAY);
        fixture.observe(MONDAY, 1);
        assertThat(fixture.series().due()).isEqualTo(MONDAY + DAY);
        fixture.observe(MONDAY + DAY, 2);
        assertThat(fixture.series().open())
                .extracting(Pane::start)
                .containsExactly(MONDAY, MONDAY + DAY, MONDAY + 2 * DAY);
        assertThat(fixture.advanceTo(MONDAY + 9 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(1.0, 2.0, 3.0);
    }
}
