package io.harbinger.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void shouldShowColourOnATerminalUnlessToldNotTo() {
        assertThat(Terminal.showsColour(true, Map.of("TERM", "xterm-256color"))).isTrue();
        assertThat(Terminal.showsColour(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.showsColour(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.showsColour(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.showsColour(false, Map.of("TERM", "xterm-256color")))
                .isFalse();
    }

    @Test
    void shouldRedrawOnATerminalThatCan() {
        assertThat(Terminal.redraws(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isTrue();
        assertThat(Terminal.redraws(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.redraws(false, Map.of())).isFalse();
    }
}
