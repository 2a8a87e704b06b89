package io.harbinger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"74.99, 74", "75, 75", "100, 100", "99.9999999999999, 100", "0, 0", "0.7, 0"})
    void shouldShowNoScoreAsOneThatReachesALevelWhichItDoesNotReach(double score, String shown) {
        assertThat(Points.whole(score)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"74.99, 74.9", "75, 75", "89.999, 89.9", "99.9999999999999, 100", "0.07, 0", "60.3, 60.3", "0.29, 0.2"})
    void shouldRoundTenthsDownToo(double score, double shown) {
        assertThat(Points.tenths(score)).isEqualTo(shown);
    }
}
