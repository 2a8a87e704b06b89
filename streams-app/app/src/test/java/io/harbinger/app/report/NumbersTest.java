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

    /** Degrees Celsius of a cold store have no per cent: it thaws upwards, whatever the sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25.46 | 100   | -75 %",
                "2.2   | 1     | +120 %",
                "7     | 7     | +0 %",
                "0     | 5     | -100 %",
                "3     | 0     | ''",
                "-16.9 | -20.3 | +3.4",
                "-3.7  | -3.43 | -0.27",
                "6.2   | -4.22 | +10.4",
                "-2    | 4     | -6",
                "-5    | -5    | +0",
            })
    void shouldShowAChangeAsPerCentOnlyOnAScaleThatHasParts(double value, double usual, String shown) {
        assertThat(Numbers.change(value, usual)).isEqualTo(shown);
    }

    @Test
    void shouldShowTheSignWhenAZ() {
        assertThat(Numbers.signed(-6.25)).isEqualTo("-6.3");
        assertThat(Numbers.signed(12)).isEqualTo("+12.0");
    }
}
