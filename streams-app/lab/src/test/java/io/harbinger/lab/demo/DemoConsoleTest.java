package io.harbinger.lab.demo;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.text.Columns;
import io.harbinger.schema.TransitionKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DemoConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldWriteNoSequencesIntoResultsThatGoToAFileWhileProgressIsOnATerminal() {
        console(true).alert(anAlert().is(TransitionKind.OPENED));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("RED").doesNotContain("\u001b", "\r");
        assertThat(err.toString(StandardCharsets.UTF_8)).matches("(\r\u001b\\[K)+");
    }

    @Test
    void shouldWriteNoSequencesAtAllWithoutATerminal() {
        console(false).alert(anAlert().is(TransitionKind.OPENED));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private DemoConsole console(boolean redraws) {
        var style = new DemoStyle(redraws, new LevelStyle(false), Columns.LINE, false);
        return new DemoConsole(print(out), print(err), style, Simulation.demo(), InstantSource.system(), Instant.EPOCH);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
