package io.harbinger.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.5, 20",
        "1, 40",
        "1.5, 50",
        "2, 60",
        "3, 67.5",
        "4, 75",
        "6, 82.5",
        "8, 90",
        "9, 93.75",
        "99, 100"
    })
    void shouldSupportARiskThatRisesThroughTheLevels(double value, double risk) {
        var severity = new Severity(SeverityKind.CHANGE, 1, 2, 4, 8);

        assertThat(severity.risk(value)).isCloseTo(risk, within(1e-12));
    }

    @Test
    void shouldSupportBlueWithoutAnySeverityWhereBlueNeedsNone() {
        assertThat(new Severity(SeverityKind.CHANGE, 0, 2, 4, 8).risk(0)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 4, 8", "2, 2, 4, 8", "1, 2, 2, 8", "1, 2, 4, 4", "1, 2, 4, Infinity", "NaN, 2, 4, 8"})
    void shouldRefuseLevelsThatDoNotRise(double blue, double yellow, double orange, double red) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Severity(SeverityKind.CHANGE, blue, yellow, orange, red))
                .withMessageContaining("must rise from 0");
    }
}
