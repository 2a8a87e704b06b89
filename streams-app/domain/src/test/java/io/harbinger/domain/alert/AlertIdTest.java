package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlertIdTest {
    @Test
    void shouldMatchAnotherImplementationOfUuid5() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/reference/alert-ids.csv"))) {
            var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(rows).hasSizeGreaterThan(3);
            for (String row : rows) {
                String[] cells = row.split(",");
                var subject = new Subject(SubjectType.valueOf(cells[0]), cells[1]);
                assertThat(AlertId.of(subject, cells[2], Long.parseLong(cells[3])))
                        .as(row)
                        .hasToString(cells[4]);
            }
        }
    }
}
