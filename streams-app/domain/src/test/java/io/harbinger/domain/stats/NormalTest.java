package io.harbinger.domain.stats;

import static io.harbinger.domain.stats.Reference.assertRelative;
import static io.harbinger.domain.stats.Reference.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void shouldMatchReferenceWhenCdf() {
        for (String[] row : Reference.rows("normal-cdf.csv")) {
            assertRelative(Normal.cdf(number(row[0])), number(row[1]), 1e-14, "cdf(" + row[0] + ")");
        }
    }

    @Test
    void shouldMatchReferenceWhenQuantile() {
        for (String[] row : Reference.rows("normal-quantile.csv")) {
            assertRelative(Normal.quantile(number(row[0])), number(row[1]), 1e-12, "quantile(" + row[0] + ")");
        }
    }

    @Test
    void shouldMatchReferenceWhenQuantileOfLogFarBelowTheSmallestDouble() {
        for (String[] row : Reference.rows("normal-quantile-log.csv")) {
            assertRelative(Normal.quantileOfLog(number(row[0])), number(row[1]), 1e-12, "log " + row[0]);
        }
    }

    @Test
    void shouldBeExactlyOddWhenTheComplementIsExact() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double p = 0.5 + random.nextDouble() / 2;
            assertThat(Normal.quantile(1 - p)).isEqualTo(0.0 - Normal.quantile(p));
        }
    }

    @Test
    void shouldStayFiniteAndMonotoneWhenProbabilityIsAtItsEnds() {
        assertThat(Normal.quantile(0)).isEqualTo(-Normal.BOUND).isLessThan(Normal.quantile(Double.MIN_VALUE));
        assertThat(Normal.quantile(1)).isEqualTo(Normal.BOUND);
        assertThat(Normal.quantile(0.5)).isZero();
    }

    @Test
    void shouldRefuseWhenNotAProbability() {
        for (double p : new double[] {-1e-9, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Normal.quantile(p)).isInstanceOf(IllegalArgumentException.class);
        }
        for (double log : new double[] {0.1, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertThatThrownBy(() -> Normal.quantileOfLog(log)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
