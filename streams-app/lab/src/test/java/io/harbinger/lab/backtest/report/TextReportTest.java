package io.harbinger.lab.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.lab.backtest.label.LabelFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void shouldSayRecallWithAndWithoutWhatWasAlreadyOnByLevel() {
        List<String> lines = TextReport.of(SmallReport.of(LabelFormat.CYPORT));

        assertThat(lines)
                .anyMatch(line -> line.startsWith("BLUE    75 % (3/4)      50 % (2/4)      60 %       0.50 (2) "))
                .anyMatch(line -> line.startsWith("RED     25 % (1/4)      25 % (1/4)      50 %       0.25 (1) "))
                .anyMatch(line -> line.contains("from 2d before the start to 7d after the end (--before, --after)"));
    }

    @Test
    void shouldNameNoToleranceWhereThereIsNone() {
        assertThat(TextReport.of(SmallReport.of(LabelFormat.NAB)))
                .anyMatch(line -> line.contains("a warning on from the start to the end ("));
    }
}
