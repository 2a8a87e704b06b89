package io.harbinger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Suez Canal 苏伊士运河", "C:\\temp\\a.csv", "naïve 🚢 \"x\"", "نمی\u200Cخواهم", "क्\u200Dष"})
    void shouldLeaveWhatIsOnlyRead(String text) {
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void shouldShowWhatATerminalObeys() {
        assertThat(PlainText.of("a\u001b[2Jb\r\n\tc\u009bd\u202Ee\u2028"))
                .isEqualTo("a\\u001b[2Jb\\r\\n\\tc\\u009bd\\u202ee\\u2028");
        assertThat(PlainText.of("x\uDB40\uDC41\uD800")).isEqualTo("x\\udb40\\udc41\\ud800");
    }

    @Test
    void shouldEscapeEveryCharacterOfTheKind() {
        var all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c != 0x200C && c != 0x200D) {
                all.appendCodePoint(c).append(' ');
            }
        }

        HostileText.assertPlainLine(PlainText.of(all.toString()));
    }

    @Test
    void shouldChangeNothingMoreTheSecondTime() {
        String once = PlainText.of(HostileText.TEXT);

        assertThat(PlainText.of(once)).isSameAs(once);
    }

    @Test
    void shouldKeepTheMeaningOfJson() throws Exception {
        var json = new ObjectMapper();
        String text = HostileText.TEXT.replace("\uD800", "");

        String plain = PlainText.of(json.writeValueAsString(text));

        HostileText.assertPlainLine(plain);
        assertThat(json.readValue(plain, String.class)).isEqualTo(text);
    }

    @Test
    void shouldIndentATrace() {
        var failure = new IllegalStateException(HostileText.TEXT, new RuntimeException("x\n2026 INFO forged"));

        assertThat(PlainText.trace(failure).lines()).allMatch(line -> line.startsWith("\t"));
        PlainText.trace(failure).lines().forEach(line -> HostileText.assertPlainLine("> " + line.strip()));
    }
}
