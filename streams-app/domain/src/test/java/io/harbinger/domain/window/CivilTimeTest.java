package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rhythms and days of a place whose clocks change. */
class CivilTimeTest {

    private static IndicatorBuilder hourly() {
        return anIndicator("hourly")
                .measuring(Measure.MEAN)
                .every(Duration.ofHours(1))
                .against(Kind.HOUR_OF_WEEK, 168 * 6, 0, 168 * 2)
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .freshFor(Duration.ofDays(30));
    }

    /** A place that is busy from eight to six on weekdays. */
    private static double busy(ZonedDateTime local) {
        boolean open = local.getDayOfWeek().getValue() <= 5 && local.getHour() >= 8 && local.getHour() < 18;
        return (open ? 100 : 10) + local.getHour() % 3;
    }

    private static double largestZ(Indicator indicator, ZoneId zone, String from, String to) {
        SeriesFixture fixture = new SeriesFixture(indicator);
        long end = Times.day(to);
        for (long time = Times.day(from); time < end; time += Times.HOUR) {
            fixture.observe(time, busy(Instant.ofEpochMilli(time).atZone(zone)));
        }
        fixture.advanceTo(end);
        return fixture.results().stream()
                .filter(result -> result.anomaly() != null)
                .mapToDouble(result -> Math.abs(result.anomaly().z()))
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2023-09-01, 2023-11-20",
        "Europe/Berlin,       2023-02-01, 2023-04-20",
        "America/New_York,    2023-09-10, 2023-11-25",
        "Pacific/Auckland,    2024-02-20, 2024-05-10",
        "Australia/Adelaide,  2023-08-20, 2023-11-10",
        "Africa/Casablanca,   2024-02-01, 2024-05-10",
    })
    void shouldFindNothingUnusualInARhythmWhoseClocksChange(String name, String from, String to) {
        ZoneId zone = ZoneId.of(name);
        Indicator utc = hourly().build();
        assertThat(largestZ(utc, zone, from, to)).isGreaterThan(10);
        assertThat(largestZ(utc.in(zone), zone, from, to)).isLessThan(3);
    }

    @Test
    void shouldJudgeAsBeforeWhereClocksDoNotChange() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Indicator utc = hourly().build();
        assertThat(largestZ(utc.in(shanghai), shanghai, "2023-09-01", "2023-11-20"))
                .isEqualTo(largestZ(utc, shanghai, "2023-09-01", "2023-11-20"));
    }

    @Test
    void shouldGiveADayOfTwentyFiveHoursItsOwnLength() {
        Indicator daily = anIndicator("daily").measuring(Measure.SUM).build().in(ZoneId.of("Europe/Berlin"));
        SeriesFixture fixture = new SeriesFixture(daily);
        for (long time = Times.at("2023-10-27T22:00:00Z"); time < Times.at("2023-10-30T23:00:00Z"); ) {
            fixture.observe(time, 1);
            time += Times.HOUR;
        }
        assertThat(fixture.advanceTo(Times.at("2023-10-30T23:00:00Z")))
                .extracting(WindowResult::value)
                .containsExactly(24.0, 25.0, 24.0);
        assertThat(fixture.boundaries().subList(0, 2))
                .isEqualTo(List.of(Times.at("2023-10-28T22:00:00Z"), Times.at("2023-10-29T23:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kolkata"})
    void shouldGoOnWithTheNearestPanesWhenAZoneBecomesKnown(String name) {
        Indicator utc = anIndicator("daily").measuring(Measure.SUM).over(3).build();
        Indicator there = utc.in(ZoneId.of(name));
        assertThat(there.shape()).isEqualTo(utc.shape());
        SeriesFixture fixture = new SeriesFixture(utc);
        for (int day = 0; day < 10; day++) {
            fixture.observe(Times.day("2024-01-01") + day * Times.DAY, 1);
        }
        fixture.advanceTo(Times.day("2024-01-07"));
        Series moved = fixture.series().inPanesOf(there);
        assertThat(moved.open()).hasSameSizeAs(fixture.series().open());
        assertThat(moved.window()).hasSameSizeAs(fixture.series().window());
        assertThat(moved.history()).isEqualTo(fixture.series().history());
        for (Pane pane : moved.open()) {
            assertThat(there.windowing().pane().start(pane.start())).isEqualTo(pane.start());
        }
        Series back = moved.inPanesOf(utc);
        assertThat(back.open()).isEqualTo(fixture.series().open());
        assertThat(back.closed()).isEqualTo(fixture.series().closed());
        int results = 0;
        for (Series at = moved; !at.open().isEmpty(); ) {
            SeriesTransitions.Advanced next = SeriesTransitions.atDue(there, at);
            at = next.series();
            results += next.result() == null ? 0 : 1;
        }
        assertThat(results).isEqualTo(4);
    }
}
