package io.harbinger.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    @Test
    void shouldHaveOtherLevelsWhereLittleIsUsual() {
        var small = new Severity(SeverityKind.LOST_DAYS, 3, 4, 5, 6);
        var severity = new Severity(SeverityKind.LOST_DAYS, 1, 2, 3, 4).with(new Severity.Small(3, small));

        assertThat(severity.ofUsual(2.9)).isSameAs(small);
        assertThat(severity.ofUsual(3)).isSameAs(severity);
        assertThat(small.ofUsual(0.1)).isSameAs(small);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Severity.Small(0, small))
                .withMessageContaining("below must be above 0");
    }

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
