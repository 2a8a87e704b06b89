package io.harbinger.app.command;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.harbinger.app.alerts.ListedAlert;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.schema.TransitionKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertChoiceTest {

    private static final ListedAlert SUEZ = alert("3f2a", "suez-canal", "Suez Canal");
    private static final ListedAlert SHANGHAI = alert("77b0", "CNSHA", "Shanghai");

    @Test
    void shouldFindAnAlertByItsIdAndByKeyOrIdOfItsSubject() {
        var choice = new AlertChoice(List.of(SHANGHAI, SUEZ));

        for (String text : List.of("3f2a", "node:suez-canal", "suez-canal", "Suez Canal", "suez")) {
            assertThat(choice.one(text)).as(text).isEqualTo(SUEZ);
        }
    }

    @Test
    void shouldAskWhereAPartOfANameIsOfSeveral() {
        var choice = new AlertChoice(List.of(SUEZ, alert("9c11", "EGSUZ", "Port of Suez")));

        assertFails(
                choice,
                "suez",
                "suez may be node:suez-canal (alert 3f2a), node:EGSUZ (alert 9c11): give one of the keys");
    }

    @Test
    void shouldNameTheNearestAndThoseThatAreOpen() {
        var choice = new AlertChoice(List.of(SHANGHAI, SUEZ));

        assertFails(
                choice,
                "node:suez-cannal",
                "no alert of node:suez-cannal is open; did you mean 'node:suez-canal'?"
                        + " (open are node:suez-canal (Suez Canal), node:CNSHA (Shanghai))");
        assertFails(new AlertChoice(List.of()), "shang", "no alert of shang is open, nor any other");
    }

    @Test
    void shouldAskWhichOneWhereSeveralAreMeant() {
        var choice = new AlertChoice(List.of(SUEZ, alert("9c11", "suez-canal", "Suez Canal")));

        assertFails(
                choice,
                "suez-canal",
                "suez-canal may be node:suez-canal (alert 3f2a), node:suez-canal (alert 9c11):"
                        + " give the alert's id, or the key");
    }

    @Test
    void shouldNameFiveAtMost() {
        var choice = new AlertChoice(IntStream.range(0, 7)
                .mapToObj(i -> alert("id-" + i, "n" + i, "N"))
                .toList());

        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> choice.one("nowhere at all"))
                .withMessageEndingWith("node:n4 (N) and 2 more)");
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> choice.one("n"))
                .withMessageContaining("(alert id-4) and 2 more: give one of the keys");
    }

    private static void assertFails(AlertChoice choice, String text, String line) {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> choice.one(text))
                .satisfies(e -> {
                    assertThat(e.exitCode()).isEqualTo(ExitCode.FAILURE);
                    assertThat(e.lines()).containsExactly(line);
                });
    }

    private static ListedAlert alert(String alertId, String id, String name) {
        return new ListedAlert(anAlert().alert(alertId).of(id, name).is(TransitionKind.OPENED), null);
    }
}
