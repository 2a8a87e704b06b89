package io.harbinger.app.alerts;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.report.AlertConsole;
import io.harbinger.app.report.ShortAlertLine;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextListingTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void shouldEndTheTableWithTheNumberAtEachLevel() {
        listing(true).open(List.of(alert(Level.RED), alert(Level.BLUE), alert(Level.BLUE)));

        assertThat(lines()).hasSize(5).startsWith(ShortAlertLine.HEADER).endsWith("3 alerts are open: 1 RED, 2 BLUE");
    }

    @Test
    void shouldTellNoneFromNoneThatWasAskedFor() {
        listing(true).open(List.of());
        listing(false).open(List.of());

        assertThat(lines()).containsExactly("no alert is open", "no such alert is open");
    }

    private TextListing listing(boolean all) {
        return new TextListing(out, new AlertConsole(false, false), all);
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static AlertTransition alert(Level level) {
        return anAlert().going(Level.NONE, level).is(TransitionKind.OPENED);
    }
}
