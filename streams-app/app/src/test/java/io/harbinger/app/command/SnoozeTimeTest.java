package io.harbinger.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnoozeTimeTest {

    private static final Instant NOW = Instant.parse("2021-03-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"4h", "PT4H", "2021-03-24T14:00Z", "2021-03-24T22:00:00+08:00"})
    void shouldReadTimesAndPeriods(String text) {
        assertThat(SnoozeTime.parse(text, NOW)).isEqualTo(Instant.parse("2021-03-24T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, must be a time such as",
        "2021-03-24T14:00, must be a time such as",
        "2021-03-24T10:00Z, must be after now",
        "PT-1H, must be after now",
        "0h, must be after now",
        "367d, within a year",
        "PT9223372036854775807S, must be a time such as"
    })
    void shouldSayWhatIsWrongWithOthers(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnoozeTime.parse(text, NOW))
                .withMessageContaining(why)
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void shouldTakeAYearAtMost() {
        assertThat(SnoozeTime.parse("366d", NOW)).isEqualTo(Instant.parse("2022-03-25T10:00:00Z"));
    }
}
