package io.harbinger.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.testing.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaneSizeTest {

    @ParameterizedTest
    @CsvSource({
        "PT1M, 2021-03-24T05:40:59.999Z, 2021-03-24T05:40:00Z",
        "PT1M, 2021-03-24T05:41:00.000Z, 2021-03-24T05:41:00Z",
        "PT1H, 2021-03-24T05:40:59.999Z, 2021-03-24T05:00:00Z",
        "P1D,  2021-03-24T23:59:59.999Z, 2021-03-24T00:00:00Z",
        "P1D,  1969-12-31T23:59:59.999Z, 1969-12-31T00:00:00Z",
        "P1D,  1969-12-31T00:00:00.000Z, 1969-12-31T00:00:00Z",
        "P7D,  2021-03-24T05:40:00.000Z, 2021-03-22T00:00:00Z",
        "P7D,  2021-03-28T23:59:59.999Z, 2021-03-22T00:00:00Z",
        "P7D,  2021-03-29T00:00:00.000Z, 2021-03-29T00:00:00Z",
        "P7D,  1970-01-01T00:00:00.000Z, 1969-12-29T00:00:00Z",
        "P7D,  1900-01-03T00:00:00.000Z, 1900-01-01T00:00:00Z",
    })
    void shouldHoldTheTimeWhenFixed(String size, String time, String start) {
        PaneSize pane = new PaneSize.Fixed(Duration.parse(size).toMillis());
        assertThat(pane.start(Times.at(time))).isEqualTo(Times.at(start));
        assertThat(pane.start(Times.at(start))).isEqualTo(Times.at(start));
    }

    @Test
    void shouldStartOnMondaysWhenPanesAreWeeks() {
        PaneSize week = new PaneSize.Fixed(7 * Times.DAY);
        var random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            long time = (long) ((random.nextDouble() - 0.5) * 2e13);
            var start = Instant.ofEpochMilli(week.start(time)).atOffset(ZoneOffset.UTC);
            assertThat(start.getDayOfWeek()).as("%d", time).isEqualTo(DayOfWeek.MONDAY);
            assertThat(start.toLocalTime().toNanoOfDay()).isZero();
            assertThat(time - week.start(time)).isBetween(0L, 7 * Times.DAY - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2020-02-29T23:59:59.999Z, 2020-02-01, 2020-03-01",
        "1, 2021-02-28T23:59:59.999Z, 2021-02-01, 2021-03-01",
        "1, 1900-02-28T12:00:00Z, 1900-02-01, 1900-03-01",
        "1, 2000-02-29T12:00:00Z, 2000-02-01, 2000-03-01",
        "1, 2021-12-31T23:59:59.999Z, 2021-12-01, 2022-01-01",
        "1, 1969-12-31T23:59:59.999Z, 1969-12-01, 1970-01-01",
        "3, 2021-05-05T00:00:00Z, 2021-04-01, 2021-07-01",
        "12, 2020-05-05T00:00:00Z, 2020-01-01, 2021-01-01",
        "12, 1955-05-05T00:00:00Z, 1955-01-01, 1956-01-01",
    })
    void shouldFollowTheCalendarWhenMonths(int months, String time, String start, String next) {
        PaneSize pane = new PaneSize.Months(months);
        assertThat(pane.start(Times.at(time))).isEqualTo(Times.day(start));
        assertThat(pane.plus(Times.day(start), 1)).isEqualTo(Times.day(next));
        assertThat(pane.plus(Times.day(next), -1)).isEqualTo(Times.day(start));
    }

    @Test
    void shouldLayAGridWithoutHolesWhenAnySize() {
        PaneSize[] sizes = {
            new PaneSize.Fixed(1),
            new PaneSize.Fixed(60_000),
            new PaneSize.Fixed(7 * Times.DAY),
            new PaneSize.Fixed(86_399_999),
            new PaneSize.Months(1),
            new PaneSize.Months(5),
            new PaneSize.Months(12)
        };
        long seed = 20210324;
        var random = new Random(seed);
        for (PaneSize size : sizes) {
            for (int i = 0; i < 300; i++) {
                long time = (long) ((random.nextDouble() - 0.5) * 4e12);
                long start = size.start(time);
                long steps = random.nextInt(200) - 100;
                assertThat(time).as("seed %d %s", seed, size).isBetween(start, size.plus(start, 1) - 1);
                assertThat(size.start(start - 1)).isEqualTo(size.plus(start, -1));
                assertThat(size.between(start, size.plus(start, steps))).isEqualTo(steps);
                assertThat(size.plus(size.plus(start, steps), -steps)).isEqualTo(start);
                assertThat(size.plus(start, 1) - start).isLessThanOrEqualTo(size.longest());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void shouldRefuseWhenNotLongerThanNothing(int length) {
        assertThatThrownBy(() -> new PaneSize.Fixed(length))
                .hasMessage("pane must be longer than 0, was %d ms", length);
        assertThatThrownBy(() -> new PaneSize.Months(length))
                .hasMessage("pane must be at least 1 month, was %d", length);
    }
}
