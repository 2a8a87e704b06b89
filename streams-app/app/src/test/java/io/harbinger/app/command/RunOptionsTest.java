package io.harbinger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunOptionsTest {

    @Test
    void shouldWriteTicksUnlessAskedNotTo() {
        assertThat(ticking()).isTrue();
        assertThat(ticking("--no-ticks")).isFalse();
    }

    private static boolean ticking(String... arguments) {
        return CommandLine.populateCommand(new RunOptions(), arguments)
                .ticking(Duration.ofSeconds(1), time -> new byte[0])
                .isPresent();
    }
}
