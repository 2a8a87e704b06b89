package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

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

/** When panes close, what windows cover, and how long a reading lasts. */
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
        Line line = new Line(daily(1, Duration.ofMillis(grace))).sees(MONDAY + 5 * HOUR, 7);
        assertThat(line.passesTo(MONDAY + DAY + grace - 1)).isEmpty();
        List<WindowResult> closed = line.passesTo(MONDAY + DAY + grace);
        assertThat(closed).singleElement().isEqualTo(new WindowResult(MONDAY, MONDAY + DAY, 7, 1, null, true));
        assertThat(line.passesTo(MONDAY + DAY + grace)).isEmpty();
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
        Line line = new Line(anIndicator("sum")
                .every(new PaneSize.Months(1))
                .freshFor(Duration.ofDays(100))
                .build());
        line.sees(Times.at("2020-02-29T23:59:59.999Z"), 5).sees(Times.at("2020-03-31T23:59:59.999Z"), 6);
        assertThat(line.passesTo(Times.day("2020-03-01") - 1)).isEmpty();
        assertThat(line.passesTo(Times.day("2020-03-01")))
                .extracting(WindowResult::value)
                .containsExactly(5.0);
        assertThat(line.passesTo(Times.day("2020-04-01") - 1)).isEmpty();
        assertThat(line.passesTo(Times.day("2020-04-01")))
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
            Line inOrder = new Line(indicator);
            sorted.forEach(inOrder::sees);
            List<Long> times = new ArrayList<>(sorted.keySet());
            Collections.shuffle(times, random);
            Line shuffled = new Line(indicator);
            times.forEach(time -> shuffled.sees(time, sorted.get(time)));
            assertThat(shuffled.passesTo(MONDAY + 20 * DAY))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder.passesTo(MONDAY + 20 * DAY));
        }
    }

    @Test
    void shouldCoverTheLastPanesWhenWindowsAreLonger() {
        Line line = new Line(daily(3, Duration.ZERO));
        for (int day = 0; day < 6; day++) {
            line.sees(MONDAY + day * DAY, Math.pow(10, day));
        }
        assertThat(line.passesTo(MONDAY + 6 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(1.0, 11.0, 111.0, 1110.0, 11100.0, 111000.0);
        assertThat(line.last().start()).isEqualTo(MONDAY + 3 * DAY);
        assertThat(line.last().end()).isEqualTo(MONDAY + 6 * DAY);
        assertThat(line.series().window()).hasSize(2);
    }

    @Test
    void shouldLeaveOutWhatIsTooOldWhenPanesAreMissing() {
        Line line = new Line(daily(3, Duration.ZERO));
        line.sees(MONDAY, 1)
                .sees(MONDAY + 2 * DAY, 10)
                .sees(MONDAY + 4 * DAY, 100)
                .sees(MONDAY + 30 * DAY, 1000);
        assertThat(line.passesTo(MONDAY + 40 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(1.0, 11.0, 110.0, 1000.0);
        assertThat(line.readings()).extracting(WindowResult::samples).containsExactly(1L, 2L, 2L, 1L);
    }

    @Test
    void shouldRateOverTheWholeWindowWhenMeasuredPerHour() {
        Line line = new Line(anIndicator("rate").measuring(Measure.RATE).over(2).build());
        line.sees(MONDAY, 96).sees(MONDAY + DAY, 48);
        assertThat(line.passesTo(MONDAY + 2 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(2.0, 3.0);
    }

    @Test
    void shouldReadZeroUntilStaleWhenEmptyMeansZero() {
        Line line = new Line(anIndicator("count")
                .measuring(Measure.COUNT, ValueField.ONE)
                .emptyIsZero()
                .freshFor(Duration.ofDays(3))
                .build());
        line.sees(MONDAY + HOUR, 1).sees(MONDAY + 2 * HOUR, 1);
        line.passesTo(MONDAY + 30 * DAY);
        assertThat(line.readings()).extracting(WindowResult::value).containsExactly(2.0, 0.0, 0.0, 0.0);
        assertThat(line.boundaries()).isSorted();
        assertThat(line.series().latest()).isNull();
    }

    @Test
    void shouldNotReadAfterStaleWhenPaneWouldCloseInGrace() {
        Line line = new Line(anIndicator("count")
                .measuring(Measure.COUNT, ValueField.ONE)
                .emptyIsZero()
                .grace(Duration.ofHours(1))
                .freshFor(Duration.ofDays(3))
                .build());
        line.sees(MONDAY + HOUR, 1);
        line.passesTo(MONDAY + 30 * DAY);
        assertThat(line.readings()).extracting(WindowResult::value).containsExactly(1.0, 0.0, 0.0);
        assertThat(line.boundaries())
                .containsExactly(
                        MONDAY + DAY + HOUR, MONDAY + 2 * DAY + HOUR, MONDAY + 3 * DAY + HOUR, MONDAY + 4 * DAY);
        assertThat(line.series().latest()).isNull();
    }

    @Test
    void shouldNotSpeakOfEmptyPanesWhenEmptyMeansUnknown() {
        Line line = new Line(daily(1, Duration.ZERO)).sees(MONDAY, 4).sees(MONDAY + 2 * DAY, 5);
        assertThat(line.passesTo(MONDAY + 9 * DAY))
                .extracting(WindowResult::start)
                .containsExactly(MONDAY, MONDAY + 2 * DAY);
    }

    @Test
    void shouldForgetTheReadingExactlyWhenStale() {
        Line line = new Line(daily(1, Duration.ofHours(1))).sees(MONDAY, 4);
        line.passesTo(MONDAY + 4 * DAY - 1);
        assertThat(line.series().latest()).isNotNull();
        assertThat(line.series().fresh(daily(1, Duration.ofHours(1)), MONDAY + 4 * DAY - 1))
                .isTrue();
        assertThat(line.series().due()).isEqualTo(MONDAY + 4 * DAY);
        assertThat(line.passesTo(MONDAY + 4 * DAY)).isEmpty();
        assertThat(line.series().latest()).isNull();
        assertThat(line.series().fresh(daily(1, Duration.ofHours(1)), MONDAY + 4 * DAY))
                .isFalse();
    }

    @Test
    void shouldNotBeFreshByPanesStillOpenWhenAsked() {
        // What arrived but has not closed must not count: how early it arrives depends on other inputs.
        Indicator indicator = daily(1, Duration.ZERO);
        Line line = new Line(indicator).sees(MONDAY, 4);
        assertThat(line.series().fresh(indicator, MONDAY)).isFalse();
        line.passesTo(MONDAY + DAY);
        line.sees(MONDAY + 100 * DAY, 4);
        assertThat(line.series().fresh(indicator, MONDAY + 50 * DAY)).isFalse();
    }

    @Test
    void shouldKeepTheReadingOnlyWhenSufficient() {
        Line line = new Line(anIndicator("sum").needing(2).build());
        line.sees(MONDAY, 4).sees(MONDAY + 1, 5).sees(MONDAY + DAY, 6);
        line.passesTo(MONDAY + DAY);
        assertThat(line.series().latest()).isEqualTo(line.last());
        line.passesTo(MONDAY + 2 * DAY);
        assertThat(line.last().sufficient()).isFalse();
        assertThat(line.series().latest()).isNull();
    }

    @Test
    void shouldHaveNothingPendingWhenNew() {
        assertThat(SeriesTransitions.start(3, "x").due()).isEqualTo(Series.FOREVER);
        assertThat(SeriesTransitions.due(List.of())).isEqualTo(Series.FOREVER);
    }

    @Test
    void shouldLookAtTheOldestOpenPaneFirstWhenSeveralAreOpen() {
        Line line = new Line(daily(1, Duration.ZERO)).sees(MONDAY + 2 * DAY, 3);
        assertThat(line.series().due()).isEqualTo(MONDAY + 3 * DAY);
        line.sees(MONDAY, 1);
        assertThat(line.series().due()).isEqualTo(MONDAY + DAY);
        line.sees(MONDAY + DAY, 2);
        assertThat(line.series().open())
                .extracting(Pane::start)
                .containsExactly(MONDAY, MONDAY + DAY, MONDAY + 2 * DAY);
        assertThat(line.passesTo(MONDAY + 9 * DAY))
                .extracting(WindowResult::value)
                .containsExactly(1.0, 2.0, 3.0);
    }
}
