package io.harbinger.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0",
                "-0.0      | 0",
                "14        | 14",
                "-14       | -14",
                "1234567   | 1,234,567",
                "9999999   | 9,999,999",
                "0.5       | 0.5",
                "0.12345   | 0.123",
                "54.321    | 54.3",
                "999.4     | 999",
                "999.6     | 1,000",
                "1234.5    | 1,235",
                "-1234.4   | -1,234",
                "0.000123  | 0.000123",
                "0.0000123 | 0.0000123",
                "1.5E-9    | 1.5e-9",
                "12345678  | 1.23e7",
                "4.2E12    | 4.2e12",
                "-4.2E12   | -4.2e12",
                "NaN       | ?",
                "Infinity  | ?",
            })
    void shouldReadPlainlyWhenShown(double value, String shown) {
        assertThat(Numbers.of(value)).isEqualTo(shown);
    }

    @Test
    void shouldShowTheSignWhenAChange() {
        assertThat(Numbers.signedPercent(-0.7454)).isEqualTo("-75 %");
        assertThat(Numbers.signedPercent(1.2)).isEqualTo("+120 %");
        assertThat(Numbers.signedPercent(0)).isEqualTo("+0 %");
        assertThat(Numbers.signed(-6.25)).isEqualTo("-6.3");
        assertThat(Numbers.signed(12)).isEqualTo("+12.0");
    }
}
