package io.harbinger.domain.stats;

import static io.harbinger.domain.stats.Reference.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void shouldMatchSummedTailsWhenNearAndFar() {
        for (String[] row : Reference.rows("counts.csv")) {
            double z = Counts.z(number(row[0]), number(row[1]), number(row[2]));
            double expected = number(row[3]);
            assertThat(z)
                    .as(String.join(",", row))
                    .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void shouldBeMonotoneWhenCountRises() {
        long seed = 20240111;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double mean = Math.exp(random.nextDouble() * 14 - 4);
            double spread = Math.sqrt(mean) * random.nextDouble() * 4;
            double previous = Double.NEGATIVE_INFINITY;
            for (int step = 0; step <= 40; step++) {
                double z = Counts.z(mean * step / 10, mean, spread);
                assertThat(z)
                        .as("seed %d mean %s spread %s step %d", seed, mean, spread, step)
                        .isGreaterThan(previous);
                previous = z;
            }
        }
    }

    @Test
    void shouldLieInProportionWhenCountIsNotWhole() {
        double low = Counts.z(4, 6, 3);
        double high = Counts.z(5, 6, 3);
        assertThat(Counts.z(4.25, 6, 3)).isCloseTo(low + (high - low) / 4, within(1e-14));
    }

    @Test
    void shouldBeZeroWhenTheMeanAndTheCountAreZero() {
        assertThat(Counts.z(0, 0, 0)).isZero();
        assertThat(Counts.z(0, 0, 2)).isZero();
        assertThat(Counts.z(1, 0, 0)).isEqualTo(Normal.BOUND);
    }

    @Test
    void shouldStayFiniteWhenInputsAreExtreme() {
        double[] counts = {0, 1, 1000, 1e7, 1e12, 1e20, 1e100};
        double[] means = {1e-300, 1e-9, 1, 1e7, 1e15, 1e100};
        double[] spreads = {0, 1e-5, 1, 1e4, 1e9, 1e50, 1e100};
        for (double k : counts) {
            for (double mean : means) {
                for (double spread : spreads) {
                    assertThat(Counts.z(k, mean, spread))
                            .as("%s %s %s", k, mean, spread)
                            .isFinite();
                }
            }
        }
    }

    @Test
    void shouldRefuseWhenOutOfRange() {
        assertThatThrownBy(() -> Counts.z(-1, 2, 1)).hasMessage("count must be finite and at least 0, was -1.0");
        assertThatThrownBy(() -> Counts.z(1, Double.NaN, 1)).hasMessageStartingWith("mean");
        assertThatThrownBy(() -> Counts.z(1, 2, Double.POSITIVE_INFINITY)).hasMessageStartingWith("spread");
    }

    /** Against the sum that defines it. */
    @Test
    void shouldExpectTheShortfallOfAPoissonCount() {
        for (double mean : new double[] {0.01, 0.5, 1, 2.7, 4, 19.3, 60}) {
            double probability = Math.exp(-mean);
            double shortfall = 0;
            for (int k = 0; k < mean; k++) {
                shortfall += probability * (1 - k / mean);
                probability *= mean / (k + 1);
            }
            assertThat(Counts.expectedShortfall(mean)).as("mean %s", mean).isCloseTo(shortfall, within(1e-12));
        }
    }
}
