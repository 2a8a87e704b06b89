package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SameWeeksTest {

    private static final long DAY = 86_400_000L;
    private static final int YEAR = 364;

    @Test
    void shouldTakeNothingFromTheUsualWhenNoYearIsKnown() {
        assertThat(afterDays(200, day -> 0).share(200 * DAY)).isEqualTo(1);
    }

    @Test
    void shouldLeaveWhatCameInTheSameWeeksOfTheYearBefore() {
        // given ice from day 20 to day 89, when one of five ships comes
        SameWeeks year = afterDays(YEAR + 50, SameWeeksTest::ice);

        assertThat(year.share((YEAR + 50) * DAY)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void shouldTakeNothingAfterTheSeason() {
        assertThat(afterDays(YEAR + 120, SameWeeksTest::ice).share((YEAR + 120) * DAY))
                .isEqualTo(1);
    }

    @Test
    void shouldTakeNothingWhenMoreThanHalfOfTheUsualCame() {
        assertThat(afterDays(YEAR + 50, day -> 3).share((YEAR + 50) * DAY)).isEqualTo(1);
    }

    /** The ring holds little more than a year: two years ago is not the year before. */
    @Test
    void shouldKnowNothingOfAYearWithoutData() {
        SameWeeks year = afterDays(100, SameWeeksTest::ice).plus(2 * YEAR * DAY, 5, 5);

        for (int day = 2 * YEAR; day < 2 * YEAR + 100; day++) {
            assertThat(year.share(day * DAY)).isEqualTo(1);
        }
    }

    private static double ice(int day) {
        return day % YEAR >= 20 && day % YEAR < 90 ? 1 : 5;
    }

    private static SameWeeks afterDays(int days, IntToDoubleFunction came) {
        SameWeeks year = SameWeeks.NONE;
        for (int day = 0; day < days; day++) {
            year = year.plus(day * DAY, came.applyAsDouble(day), 5);
        }
        return year;
    }
}
