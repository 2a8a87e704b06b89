package io.harbinger.app.alerts;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.report.AlertConsole;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.report.ShortAlertLine;
import io.harbinger.app.text.Columns;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextListingTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void shouldEndTheTableWithTheNumberAtEachLevel() {
        listing(true).open(List.of(alert(Level.RED), alert(Level.BLUE), alert(Level.BLUE)));

        assertThat(lines())
                .hasSize(5)
                .startsWith(new ShortAlertLine(new LevelStyle(false), Columns.LINE).header())
                .endsWith("3 alerts are open: 1 RED, 2 BLUE");
    }

    @Test
    void shouldTellNoneFromNoneThatWasAskedFor() {
        listing(true).open(List.of());
        listing(false).open(List.of());

        assertThat(lines()).containsExactly("no alert is open", "no such alert is open");
    }

    @Test
    void shouldSayBelowAnAlertWhoHasTakenNoteWithinTheLineAndWithoutControls() {
        var note = Acknowledgement.newBuilder()
                .setAlertId("alert-1")
                .setBy("Ann")
                .setAt(Instant.parse("2021-03-24T10:00:00Z"))
                .setNote("\u001b[2J" + "x".repeat(200))
                .build();
        ListedAlert red = alert(Level.RED);

        listing(true).open(List.of(new ListedAlert(red.alert(), note), alert(Level.BLUE)));

        assertThat(lines())
                .endsWith("2 alerts are open: 1 RED, 1 BLUE; 1 acknowledged")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("    acknowledged by Ann, 2021-03-24 10:00Z: \\u001b[2Jxxx")
                        .hasSize(Columns.LINE));
    }

    @Test
    void shouldSayWhenAnAlertIsSnoozedAndNoLongerIs() {
        var snooze = Acknowledgement.newBuilder()
                .setAlertId("alert-1")
                .setBy("Ann")
                .setAt(Instant.parse("2021-03-24T10:00:00Z"))
                .setUntil(Instant.parse("2021-03-24T14:00:00Z"))
                .build();
        ListedAlert red = alert(Level.RED);

        listing(true).acknowledged(new ListedAlert(red.alert(), snooze));
        listing(true).acknowledged(red);

        assertThat(lines())
                .containsExactly(
                        "Suez Canal is snoozed until 2021-03-24 14:00Z by Ann, 2021-03-24 10:00Z",
                        "Suez Canal is no longer acknowledged");
    }

    private TextListing listing(boolean all) {
        return new TextListing(out, new AlertConsole(new LevelStyle(false), Columns.LINE, false), all);
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static ListedAlert alert(Level level) {
        return new ListedAlert(anAlert().going(Level.NONE, level).is(TransitionKind.OPENED), null);
    }
}
