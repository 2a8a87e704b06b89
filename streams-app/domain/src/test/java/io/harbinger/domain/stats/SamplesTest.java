package io.harbinger.domain.stats;

import static io.harbinger.domain.stats.Reference.assertRelative;
import static io.harbinger.domain.stats.Reference.number;
import static io.harbinger.domain.stats.Reference.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
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
            SortedSample sample = SortedSample.of(values);
            assertRelative(sample.median(), number(row[4]), TOLERANCE, "median");
            assertRelative(sample.mad(), number(row[5]), 4 * TOLERANCE, "mad");
            assertRelative(sample.spread(), 1.4826 * number(row[5]), 4 * TOLERANCE, "spread");
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
        assertThat(SortedSample.of(new double[0]).median()).isNaN();
        assertThat(SortedSample.of(new float[0]).spread()).isNaN();
        assertThat(SortedSample.of(new double[0]).trimmedMean(0.1)).isNaN();
    }

    @Test
    void shouldRefuseWhenOutOfRange() {
        assertThatThrownBy(() -> Concentration.hhi(new double[] {1, -1})).hasMessageContaining("was -1.0");
        assertThatThrownBy(() -> Concentration.topShare(new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PowerMean.order3(new double[1], new double[2])).hasMessage("1 risks but 2 weights");
        assertThatThrownBy(() -> PowerMean.order3(new double[] {-1}, new double[] {1}))
                .hasMessageStartingWith("risk");
    }

    @Test
    void shouldAgreeWithDoublesWhenFloats() {
        float[] floats = {1.5f, 2.25f, 9f, 4f};
        double[] doubles = {1.5, 2.25, 9, 4};
        assertThat(SortedSample.of(floats).median())
                .isEqualTo(SortedSample.of(doubles).median())
                .isEqualTo(3.125);
        assertThat(SortedSample.of(floats).spread())
                .isEqualTo(SortedSample.of(doubles).spread());
    }

    @Test
    void shouldBeTheMedianOfSortedDistancesWhenSpread() {
        Random random = new Random(20261127);
        for (int size = 1; size <= 70; size++) {
            double[] values = random.doubles(size, -3, 3)
                    .map(value -> Math.round(value * 4) / 4.0)
                    .toArray();
            double median = SortedSample.of(values).median();
            double[] distances =
                    Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
            assertThat(SortedSample.of(values).mad())
                    .as("%d values", size)
                    .isEqualTo(SortedSample.of(distances).median());
        }
    }

    @Test
    void shouldLeaveOutEitherEndWhenTrimmed() {
        double[] values = {100, 1, 2, 3, 4, 5, 6, 7, 8, -100};
        assertThat(SortedSample.of(values).trimmedMean(0.1)).isEqualTo(4.5);
        assertThat(SortedSample.of(values).trimmedMean(0.05)).isEqualTo(3.6);
    }
}
