package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "-12,-12", "+3.5,3.5", ".5,0.5", "7.,7", "1018466.83904194,1018466.83904194", "4.88E-39,4.88e-39"
    })
    void shouldReadPlainNumbers(String text, double value) {
        assertThat(Numerals.PLAIN.parse("v", text)).isEqualTo(Parsed.ok(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234.567,5|1234567.5", "3,25|3.25", "-1234,5|-1234.5", "12|12", "1.234|1234"})
    void shouldReadDecimalCommas(String text, double value) {
        assertThat(Numerals.of(',', '.').parse("v", text)).isEqualTo(Parsed.ok(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234 567,5", "1\u00A0234\u00A0567,5", "1\u202F234\u202F567,5"})
    void shouldTakeAnySpaceForTheGroupSeparator(String text) {
        assertThat(Numerals.of(',', ' ').parse("v", text)).isEqualTo(Parsed.ok(1234567.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,5", "1,234", "12a", "1d", "0x10", "1e", "--1", ".", "1.2.3", "1 2", "See ASN-93"})
    void shouldRefuseWhatIsNotWrittenSo(String text) {
        assertThat(reason(Numerals.PLAIN.parse("v", text))).isEqualTo(Reason.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23", "12.34.567,0", "1.2345", "1,234.5"})
    void shouldRefuseGroupsThatAreNotOfThree(String text) {
        assertThat(reason(Numerals.of(',', '.').parse("v", text))).isEqualTo(Reason.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "Infinity", "-inf", "1e999"})
    void shouldRefuseWhatIsNotFinite(String text) {
        assertThat(reason(Numerals.PLAIN.parse("v", text))).isEqualTo(Reason.NOT_FINITE);
    }

    @Test
    void shouldSayHowANumberIsToBeWritten() {
        var rejected = (Parsed.Rejected<Double>) Numerals.PLAIN.parse("qty", "3,5");

        assertThat(rejected.rejection().message())
                .isEqualTo("qty '3,5' refused (NOT_A_NUMBER): a number is expected, decimals after '.', without grouped"
                        + " digits (the mapping's decimal and group)");
    }

    @Test
    void shouldRefuseToExistWhenSeparatorsClash() {
        assertThatThrownBy(() -> Numerals.of(',', ',')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numerals.of('.', '1')).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason reason(Parsed<Double> parsed) {
        return ((Parsed.Rejected<Double>) parsed).rejection().reason();
    }
}
