package io.harbinger.domain.window;

import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static Recurrence episodes(Recurrence from, long firstDay, long everyDays, double... sizes) {
        Recurrence recurrence = from;
        for (int i = 0; i < sizes.length; i++) {
            long day = firstDay + i * everyDays;
            recurrence = recurrence.plus(day * DAY, sizes[i], 4).plus((day + 1) * DAY, 0, 4);
        }
        return recurrence;
    }

    @Test
    void shouldBeWhatThreeEpisodesReached() {
        Recurrence recurrence = episodes(Recurrence.NONE, 0, 30, 5, 7, 4.5, 6);

        assertThat(recurrence.recurring(120 * DAY)).isEqualTo(5);
    }

    @Test
    void shouldBeNothingBeforeThree() {
        assertThat(episodes(Recurrence.NONE, 0, 30, 5, 7).recurring(90 * DAY)).isZero();
    }

    @Test
    void shouldForgetAfterAYear() {
        Recurrence recurrence = episodes(Recurrence.NONE, 0, 30, 5, 7, 6);

        assertThat(recurrence.recurring(366 * DAY)).isEqualTo(5);
        assertThat(recurrence.recurring(367 * DAY)).isZero();
    }

    @Test
    void shouldCountAnEpisodeOnceUntilItFallsToHalf() {
        Recurrence once = Recurrence.NONE
                .plus(DAY, 5, 4)
                .plus(2 * DAY, 2, 4)
                .plus(3 * DAY, 6, 4)
                .plus(4 * DAY, 1.9, 4);

        assertThat(once.episodes()).hasSize(1);
        assertThat(once.episodes().get(0).size()).isEqualTo(6);
    }

    @Test
    void shouldBeBounded() {
        Recurrence recurrence = episodes(Recurrence.NONE, 0, 2, new double[100]);
        for (int i = 0; i < 100; i++) {
            recurrence = episodes(recurrence, 2 * i, 2, 5);
        }

        assertThat(recurrence.episodes()).hasSize(Recurrence.MOST);
    }

    @Test
    void shouldKnowTheLargestOfFiveWeeks() {
        Recurrence recurrence = Recurrence.NONE;
        for (int day : new int[] {1, 5, 9}) {
            recurrence = recurrence.during(day == 5 ? 90 : 20, 4).during(10, 4).over(day * DAY);
        }

        assertThat(recurrence.episodes())
                .as("the first is smaller than a later one")
                .hasSize(2);
        assertThat(recurrence.largest(40 * DAY)).isEqualTo(90);
        assertThat(recurrence.largest(41 * DAY)).isEqualTo(20);
        assertThat(recurrence.largest(45 * DAY)).isZero();
    }

    @Test
    void shouldRememberNothingOfWhatIsSmall() {
        assertThat(Recurrence.NONE.during(4, 4).over(DAY)).isEqualTo(Recurrence.NONE);
    }
}
