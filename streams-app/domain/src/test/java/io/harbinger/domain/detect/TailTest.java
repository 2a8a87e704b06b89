package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailTest {
    private static final Tuning TUNING = Tuning.STANDARD;
    private static final Resolution EXACT = new Resolution(1e-9, 1e-9);

    @Test
    void shouldKeepTheLargestOfEachBlockWhenBlocksEnd() {
        Tail tail = Tail.EMPTY;
        for (int block = 1; block <= 20; block++) {
            tail = tail.plus(block % 2 == 0 ? block : 0.5).plus(0.1).closed();
        }

        assertThat(tail.largest()).containsExactly(20, 18, 16, 14, 12, 10, 8, 6);
    }

    @Test
    void shouldGiveZeroWhenFewerThanThreeBlocksHaveEnded() {
        Tail tail = Tail.EMPTY.plus(1).closed().plus(1).closed();

        assertThat(tail.decades(100, 2, EXACT, TUNING)).isZero();
    }

    @Test
    void shouldExtrapolateByHillsIndexWhenBeyondTheTail() {
        // given eight maxima, 8 in the tail, with a start of 1 and a mean log excess that the prior draws to 1/a
        Tail tail = new Tail(new float[] {4, 4, 2, 2, 2, 2, 1, 1}, 0);
        double excess = 2 * Math.log(4) + 4 * Math.log(2) + TUNING.tailWeight() / TUNING.tailIndex();
        double index = (7 + TUNING.tailWeight()) / excess;

        assertThat(tail.decades(10, 40, EXACT, TUNING)).isCloseTo(Math.log10(32 * 41 / 8.0) + index, within(1e-9));
    }

    @Test
    void shouldJudgeByTheBlocksThatMovedWhenFewHave() {
        // given 40 blocks of which two had a movement, of 2 and of 1
        Tail tail = new Tail(new float[] {2, 1, 0, 0, 0, 0, 0, 0}, 0);
        double index = (1 + TUNING.tailWeight()) / (Math.log(2) + TUNING.tailWeight() / TUNING.tailIndex());

        double decades = tail.decades(10, 40, EXACT, TUNING);

        assertThat(decades).isCloseTo(Math.log10(32 * 41 / 2.0) + index, within(1e-9));
    }

    @Test
    void shouldTakeNoMovementBelowTheResolutionForOne() {
        Tail still = new Tail(new float[8], 0);

        assertThat(still.decades(0.004, 40, new Resolution(1e-6, 0.4), TUNING)).isLessThan(0.1);
        assertThat(still.decades(40, 40, new Resolution(1e-6, 0.4), TUNING)).isGreaterThan(10);
    }
}
