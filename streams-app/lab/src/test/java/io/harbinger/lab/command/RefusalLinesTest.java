package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalLinesTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldNameAWrongFormatOnceAndCountItsRows() {
        try (var lines = lines()) {
            for (int line = 2; line <= 40; line++) {
                lines.add(refusal("a.csv", line, "when", Reason.BAD_TIME));
            }
            assertThat(printed()).containsExactly("harbinger: a.csv:2: when 'x' refused (BAD_TIME): wrong");
        }

        assertThat(printed())
                .hasSize(2)
                .endsWith("harbinger: a.csv: when refused (BAD_TIME) 38 more times, the last in line 40");
    }

    @Test
    void shouldNameOtherMistakesAndOtherFilesApart() {
        try (var lines = lines()) {
            lines.add(refusal("a.csv", 2, "when", Reason.BAD_TIME));
            lines.add(refusal("a.csv", 2, "n", Reason.NOT_A_NUMBER));
            lines.add(refusal("b.csv", 2, "when", Reason.BAD_TIME));
        }

        assertThat(printed()).hasSize(3);
    }

    @Test
    void shouldCountMistakesBeyondTheFirstTen() {
        try (var lines = lines()) {
            for (int column = 0; column < 13; column++) {
                lines.add(refusal("a.csv", 2, "c" + column, Reason.NOT_A_NUMBER));
            }
        }

        assertThat(printed()).hasSize(11).endsWith("harbinger: 3 refusals for other mistakes");
    }

    private RefusalLines lines() {
        return new RefusalLines(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> printed() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static SourceItem.Rejected refusal(String file, long line, String field, Reason reason) {
        return new SourceItem.Rejected(
                new Rejection(reason, field, "x", "wrong"),
                EventKind.LOGISTICS,
                new RowOrigin(file, line),
                new byte[0]);
    }
}
