package io.harbinger.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

/** A slip on the command line is one line that says what was probably meant, or what would be right. */
class UsageErrorsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "rnu, run",
        "topcs --verify, topics",
        "topics --creat, --create",
        "run --bootstrap-server=x:1, --bootstrap-servers",
        "catalogue --chek x.yaml, --check"
    })
    void shouldNameTheNearestCommandOrOption(String line, String meant) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate -b x:1 --disruption canal | --disruption must be one of canal-blockage, port-closure, price-shock,"
                        + " sensor-failure, was 'canal'; did you mean 'canal-blockage'?",
                "alerts -b x:1 --level orang | --level must be one of BLUE, YELLOW, ORANGE, RED, was 'orang'; did you mean"
                        + " 'ORANGE'?",
                "alerts -b x:1 --type ship | --type must be one of NODE, LANE, PRODUCT, FEED, REGION, was 'ship'"
            })
    void shouldNameEachWordThatAnOptionTakesOnce(String line, String message) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith("harbinger: " + message + " (see 'harbinger ");
    }

    @Test
    void shouldGuessNothingFarFetched() {
        assertThat(execute("frobnicate")).isEqualTo(2);
        assertThat(err()).hasLineCount(1).doesNotContain("did you mean");
    }

    @ParameterizedTest
    @CsvSource({"run --threads x, whole number", "simulate --rate x, number", "simulate --seconds 1.5, whole number"})
    void shouldAskForANumberInPlainWords(String line, String expected) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("is not a " + expected + " (see");
    }

    @Test
    void shouldRefuseSecuritySettingsThatWouldBeWithoutEffect() {
        assertThat(execute("topics", "--verify", "-b", "localhost:1", "-K", "ssl.truststore.location=ca.p12"))
                .isEqualTo(2);
        assertThat(err())
                .isEqualTo("harbinger: --kafka ssl.truststore.location has no effect while security.protocol is"
                        + " PLAINTEXT: set security.protocol to SSL or SASL_SSL\n");
    }

    @Test
    void shouldReadDaysAndPeriodsAsPeopleWriteThem() {
        assertThat(Converters.day("2021-03-24")).isEqualTo(LocalDate.of(2021, 3, 24));
        assertThat(Converters.period("2d")).isEqualTo(Duration.ofDays(2));
        assertThat(Converters.period("1w")).isEqualTo(Duration.ofDays(7));
        assertThat(Converters.period("90m")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Converters.period("P2DT3H")).isEqualTo(Duration.ofHours(51));
    }

    @Test
    void shouldSayWhatIsExpectedInsteadOfWhichClassRefused() {
        assertThatThrownBy(() -> Converters.day("2021-02-30"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("the calendar has no day '2021-02-30'");
        assertThatThrownBy(() -> Converters.day("24.3.2021"))
                .hasMessage("must be a day such as 2021-03-24, was '24.3.2021'");
        assertThatThrownBy(() -> Converters.period("two days"))
                .hasMessage("must be a period such as 2d, 12h, P2D or PT12H, was 'two days'");
    }

    private int execute(String... arguments) {
        var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CommandLines.of(new CliContext(InstantSource.system(), errors, errors, "test"))
                .execute(arguments);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
