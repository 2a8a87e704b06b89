package io.harbinger.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HabitTest {

    private static final long DAY = 86_400_000L;

    @Test
    void shouldBeNoneWhenItHappenedOnce() {
        assertThat(Habit.NONE.plus(0, 720).size(DAY)).isZero();
    }

    @Test
    void shouldBeTheSecondLargestWhenSeveralHappened() {
        Habit habit = Habit.NONE.plus(0, 720).plus(DAY, 9).plus(7 * DAY, 700).plus(8 * DAY, 8);

        assertThat(habit.size(9 * DAY)).isEqualTo(700);
    }

    @Test
    void shouldForgetAfterFiveWeeks() {
        Habit habit = Habit.NONE.plus(0, 720).plus(7 * DAY, 720).plus(8 * DAY, 30);

        assertThat(habit.size(35 * DAY)).isEqualTo(720);
        assertThat(habit.size(36 * DAY)).isEqualTo(30);
    }

    @Test
    void shouldStayBoundedWhenMuchHappens() {
        Habit habit = Habit.NONE;
        for (int i = 0; i < 5_000; i++) {
            habit = habit.plus(i * 60_000L, 10_000 - i);
        }

        assertThat(habit.events()).hasSizeLessThanOrEqualTo(32);
        assertThat(habit.size(5_000 * 60_000L)).isEqualTo(9_999);
    }
}
