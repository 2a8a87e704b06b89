package io.harbinger.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareBoundTest {

    /** From scipy.stats.beta.ppf(0.9, k + 0.5, n - k + 0.5). */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.648642801974",
        "1, 1, 0.993818756062",
        "0, 5, 0.226724528629",
        "3, 5, 0.825023655643",
        "5, 5, 0.998498948003",
        "6, 9, 0.831359485545",
        "14, 20, 0.813945075898",
        "20, 20, 0.999610210188",
        "60, 100, 0.660965619792",
        "0, 1000, 0.001351519412",
        "700, 1000, 0.718275216714",
        "65000, 100000, 0.651930823092"
    })
    void shouldBeTheQuantileOfTheBetaLaw(int k, int n, double upper) {
        assertThat(ShareBound.upper(k / (double) n, n)).isCloseTo(upper, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1,5", "3,5", "5,5", "14,20", "400,1000", "99999,100000"})
    void shouldMirrorTheLowerBound(int k, int n) {
        double share = k / (double) n;

        assertThat(ShareBound.lower(share, n)).isLessThan(share).isEqualTo(1 - ShareBound.upper(1 - share, n));
    }

    /**
     * Summed over all outcomes: a site that is on time nine times in ten is above YELLOW, 0.72, by chance in less than one window
     * of a hundred, whether it has five deliveries or sixty. The bare share: eight of a hundred with five, one with twenty.
     */
    @ParameterizedTest
    @CsvSource({"5", "6", "7", "8", "9", "12", "20", "60"})
    void shouldWarnByChanceAsSeldomWithFewAsWithMany(int n) {
        double chance = 0;
        for (int k = 0; k <= n; k++) {
            chance += ShareBound.upper(k / (double) n, n) <= 0.72 ? binomial(n, k, 0.9) : 0;
        }

        assertThat(chance).isLessThan(0.01);
    }

    @Test
    void shouldRefuseWhatIsNoShare() {
        assertThatThrownBy(() -> ShareBound.upper(1.1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareBound.upper(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double binomial(int n, int k, double p) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }
}
