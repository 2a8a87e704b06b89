package io.harbinger.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private static final int DRAWS = 40_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 1.5, 12, 29.9, 30, 200})
    void shouldHaveThePoissonMeanAndVarianceWhenDrawnOften(double lambda) {
        var random = new SplittableRandom(11);
        double[] draws = DoubleStream.generate(() -> Noise.poisson(random, lambda))
                .limit(DRAWS)
                .toArray();
        double mean = DoubleStream.of(draws).average().orElseThrow();
        double variance = DoubleStream.of(draws)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(lambda, within(5 * Math.sqrt(lambda / DRAWS)));
        assertThat(variance / mean).isBetween(0.93, 1.07);
    }

    @Test
    void shouldBeZeroWhenThePoissonMeanIsZero() {
        assertThat(Noise.poisson(new SplittableRandom(1), 0)).isZero();
    }

    @Test
    void shouldHaveMeanZeroAndVarianceOneWhenABell() {
        var random = new SplittableRandom(5);
        double[] draws =
                DoubleStream.generate(() -> Noise.bell(random)).limit(DRAWS).toArray();

        assertThat(DoubleStream.of(draws).average().orElseThrow()).isCloseTo(0, within(0.025));
        assertThat(DoubleStream.of(draws).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(0.03));
    }

    @Test
    void shouldMoveWithoutStepsWhenSlow() {
        var seed = new Seed(3);
        double[] levels = IntStream.range(-500, 500)
                .mapToDouble(t -> Noise.slow(seed, 42, t, 100))
                .toArray();

        for (int i = 1; i < levels.length; i++) {
            assertThat(levels[i]).isBetween(-1.0, 1.0).isCloseTo(levels[i - 1], within(0.031));
        }
    }
}
