package io.harbinger.domain.stats;

import static io.harbinger.domain.stats.Reference.assertRelative;
import static io.harbinger.domain.stats.Reference.number;
import static io.harbinger.domain.stats.Reference.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final double TOLERANCE = 4e-16;

    @Test
    void shouldMatchExactFractionsWhenSummed() {
        for (String[] row : Reference.rows("samples.csv")) {
            double[] values = numbers(row[0]);
            ExactSum sum = ExactSum.ZERO;
            for (double value : values) {
                sum = sum.plus(value);
            }
            assertThat(sum.value()).isEqualTo(number(row[1]));
            assertRelative(Concentration.hhi(values), number(row[2]), TOLERANCE, "hhi");
            assertRelative(Concentration.topShare(values), number(row[3]), TOLERANCE, "top share");
        }
    }

    @Test
    void shouldMatchExactFractionsWhenOrdered() {
        for (String[] row : Reference.rows("samples.csv")) {
            double[] values = numbers(row[0]);
            double[] before = values.clone();
            assertRelative(Robust.median(values), number(row[4]), TOLERANCE, "median");
            assertRelative(Robust.mad(values), number(row[5]), 4 * TOLERANCE, "mad");
            assertRelative(Robust.spread(values), 1.4826 * number(row[5]), 4 * TOLERANCE, "spread");
            assertThat(Robust.quantile(values, 0.9)).isEqualTo(number(row[6]));
            assertThat(values).containsExactly(before);
        }
    }

    @Test
    void shouldMatchExactFractionsWhenPowerMean() {
        for (String[] row : Reference.rows("power-means.csv")) {
            assertRelative(PowerMean.order3(numbers(row[0]), numbers(row[1])), number(row[2]), 1e-15, "power mean");
        }
    }

    @Test
    void shouldPassUnchangedWhenMembersAreOneOrEqual() {
        double risk = 100.0 / 3;
        assertThat(PowerMean.order3(new double[] {risk}, new double[] {0.7})).isEqualTo(risk);
        assertThat(PowerMean.order3(new double[] {risk, risk, risk}, new double[] {0.1, 0.7, 3}))
                .isEqualTo(risk);
        assertThat(PowerMean.order3(new double[] {risk, 90}, new double[] {2, 0}))
                .isEqualTo(risk);
    }

    @Test
    void shouldNotExistWhenThereIsNothingToJudge() {
        assertThat(PowerMean.order3(new double[0], new double[0])).isNaN();
        assertThat(PowerMean.order3(new double[] {5}, new double[] {0})).isNaN();
        assertThat(Concentration.hhi(new double[] {0, 0})).isNaN();
        assertThat(Concentration.topShare(new double[0])).isNaN();
        assertThat(Robust.median(new double[0])).isNaN();
        assertThat(Robust.spread(new float[0])).isNaN();
        assertThat(Robust.quantile(new double[0], 0.5)).isNaN();
    }

    @Test
    void shouldRefuseWhenOutOfRange() {
        assertThatThrownBy(() -> Concentration.hhi(new double[] {1, -1})).hasMessageContaining("was -1.0");
        assertThatThrownBy(() -> Concentration.topShare(new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PowerMean.order3(new double[1], new double[2])).hasMessage("1 risks but 2 weights");
        assertThatThrownBy(() -> PowerMean.order3(new double[] {-1}, new double[] {1}))
                .hasMessageStartingWith("risk");
        assertThatThrownBy(() -> Robust.quantile(new double[] {1}, 1.5)).hasMessageContaining("1.5");
    }

    @Test
    void shouldAgreeWithDoublesWhenFloats() {
        float[] floats = {1.5f, 2.25f, 9f, 4f};
        double[] doubles = {1.5, 2.25, 9, 4};
        assertThat(Robust.median(floats)).isEqualTo(Robust.median(doubles)).isEqualTo(3.125);
        assertThat(Robust.spread(floats)).isEqualTo(Robust.spread(doubles));
        assertThat(Robust.quantile(doubles, 0)).isEqualTo(1.5);
        assertThat(Robust.quantile(doubles, 0.5)).isEqualTo(2.25);
        assertThat(Robust.quantile(doubles, 1)).isEqualTo(9);
    }
}
