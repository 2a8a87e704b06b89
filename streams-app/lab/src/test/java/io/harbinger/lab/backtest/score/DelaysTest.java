package io.harbinger.lab.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DelaysTest {

    @Test
    void shouldTakeTheMiddleOrTheMeanOfTheMiddleTwo() {
        assertThat(new Delays(List.of(9L, -3L, 2L)).median()).isEqualTo(2);
        assertThat(new Delays(List.of(9L, -3L, 2L, 4L)).median()).isEqualTo(3);
    }

    @Test
    void shouldTakeTheNearestRankForNineInTen() {
        // Nearest rank: the ceiling of 0.9 n. Of ten the ninth, of eleven the tenth, of one itself.
        assertThat(upTo(10).p90()).isEqualTo(9);
        assertThat(upTo(11).p90()).isEqualTo(10);
        assertThat(upTo(1).p90()).isEqualTo(1);
        assertThat(upTo(20).p90()).isEqualTo(18);
    }

    @Test
    void shouldCountBinsWithTheirLowerEdge() {
        int[] counts = new Delays(List.of(-5L, 0L, 4L, 5L, 10L, 11L)).histogram(0, 5, 10);

        assertThat(counts).containsExactly(1, 2, 1, 2);
    }

    private static Delays upTo(int n) {
        return new Delays(LongStream.rangeClosed(1, n).boxed().toList());
    }
}
