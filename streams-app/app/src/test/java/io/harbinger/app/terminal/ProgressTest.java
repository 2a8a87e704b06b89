package io.harbinger.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void shouldRedrawABarOnATerminal() {
        try (var progress = progress(true, 1000)) {
            progress.advance(100);
            pass(Duration.ofSeconds(1));
            progress.advance(400);
        }

        assertThat(written())
                .isEqualTo("\rreplay [###############---------------]  50% 500 of 1,000 rows, 500/s"
                        + "\rreplay [###############---------------]  50% 500 of 1,000 rows, 500/s\n");
    }

    @Test
    void shouldPrintALineNowAndThenElsewhere() {
        try (var progress = progress(false, 1000)) {
            for (int second = 0; second < 25; second++) {
                pass(Duration.ofSeconds(1));
                progress.advance(40);
            }
        }

        assertThat(written().lines())
                .containsExactly(
                        "replay  40% 400 of 1,000 rows, 40/s",
                        "replay  80% 800 of 1,000 rows, 40/s", "replay 100% 1,000 of 1,000 rows, 40/s");
    }

    @Test
    void shouldCountWithoutAShareWhenTheTotalIsUnknown() {
        try (var progress = progress(false, Progress.UNKNOWN)) {
            pass(Duration.ofSeconds(2));
            progress.at(84);
        }

        assertThat(written()).isEqualTo("replay 84 rows, 42/s\n");
    }

    private Progress progress(boolean terminal, long total) {
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Progress(out, terminal, now::get, "replay", "rows", total);
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
