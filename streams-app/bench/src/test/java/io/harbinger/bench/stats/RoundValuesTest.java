package io.harbinger.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundValuesTest {

    @Test
    void shouldTakeTheMiddleValueWhateverTheOrder() {
        var sample = new RoundValues(List.of(9.0, 1.0, 5.0));

        assertThat(sample.median()).isEqualTo(5);
        assertThat(sample.min()).isEqualTo(1);
        assertThat(sample.max()).isEqualTo(9);
    }

    @Test
    void shouldTakeTheMeanOfTheTwoMiddleOnesWhenTheirNumberIsEven() {
        assertThat(new RoundValues(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    /** The median of the ratios is not the ratio of the medians (here 10/5): a slow round slows both sides. */
    @Test
    void shouldDivideRoundByRound() {
        var fast = new RoundValues(List.of(10.0, 1.0, 30.0));
        var slow = new RoundValues(List.of(5.0, 1.0, 10.0));

        RoundValues ratio = fast.over(slow);

        assertThat(ratio.values()).containsExactly(2.0, 1.0, 3.0);
        assertThat(ratio.median()).isCloseTo(2, within(1e-12));
    }

    @Test
    void shouldRefuseRoundsThatDoNotMatch() {
        var one = RoundValues.of(1);
        var two = new RoundValues(List.of(1.0, 2.0));

        assertThatThrownBy(() -> one.over(two)).hasMessage("rounds must be as many on both sides, were 1 and 2");
    }

    @Test
    void shouldRefuseWhatIsNoFigure() {
        assertThatThrownBy(() -> new RoundValues(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RoundValues.of(1).over(RoundValues.of(0))).hasMessageContaining("must be finite");
    }
}
