package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import org.junit.jupiter.api.Test;

class RefusalLinesTest {

    private final RefusalLines lines = new RefusalLines();

    @Test
    void shouldNameAWrongFormatOnceAndCountItsRows() {
        assertThat(lines.add(refusal("a.csv", 2, "when", Reason.BAD_TIME)))
                .isEqualTo("a.csv:2: when 'x' refused (BAD_TIME): wrong");
        for (int line = 3; line <= 40; line++) {
            assertThat(lines.add(refusal("a.csv", line, "when", Reason.BAD_TIME)))
                    .isNull();
        }

        assertThat(lines.rest()).containsExactly("a.csv: when refused (BAD_TIME) 38 more times, the last in line 40");
    }

    @Test
    void shouldNameOtherMistakesAndOtherFilesApart() {
        assertThat(lines.add(refusal("a.csv", 2, "when", Reason.BAD_TIME))).isNotNull();
        assertThat(lines.add(refusal("a.csv", 2, "n", Reason.NOT_A_NUMBER))).isNotNull();
        assertThat(lines.add(refusal("b.csv", 2, "when", Reason.BAD_TIME))).isNotNull();

        assertThat(lines.rest()).isEmpty();
    }

    @Test
    void shouldCountMistakesBeyondTheFirstTen() {
        for (int column = 0; column < 13; column++) {
            String line = lines.add(refusal("a.csv", 2, "c" + column, Reason.NOT_A_NUMBER));
            assertThat(line == null).isEqualTo(column >= 10);
        }

        assertThat(lines.rest()).containsExactly("3 refusals for other mistakes");
    }

    private static SourceItem.Rejected refusal(String file, long line, String field, Reason reason) {
        return new SourceItem.Rejected(
                new Rejection(reason, field, "x", "wrong"),
                EventKind.LOGISTICS,
                new RowOrigin(file, line),
                new byte[0]);
    }
}
