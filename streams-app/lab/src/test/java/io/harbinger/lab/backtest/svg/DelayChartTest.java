package io.harbinger.lab.backtest.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.lab.backtest.score.Delays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayChartTest {

    private static final long HOUR = 3_600_000;

    private static final Pattern TICK = Pattern.compile("text-anchor=\"middle\">([−0-9.]+)<");

    @ParameterizedTest
    @CsvSource({"48, hours", "47, hours", "240, days", "-48, hours", "0, minutes", "2400, days"})
    void shouldGiveEqualDelaysAnAxisThatCanBeRead(long hours, String unit) {
        String chart = DelayChart.of(List.of(new Delays(List.of(hours * HOUR, hours * HOUR, hours * HOUR))));

        assertThat(chart).contains(unit + " from the start of the window");
        List<String> ticks =
                TICK.matcher(chart).results().map(tick -> tick.group(1)).toList();
        assertThat(ticks).hasSizeBetween(3, 10).doesNotHaveDuplicates();
        assertThat(chart.split("3 windows", -1)).as("one bar").hasSize(2);
    }

    @Test
    void shouldDrawTwoRunsInTheirColours() {
        String chart = DelayChart.of(List.of(new Delays(List.of(HOUR)), new Delays(List.of(5 * HOUR, 6 * HOUR))));

        assertThat(chart).contains("class=\"run-main\"", "class=\"run-other\"").doesNotContain("class=\"lag\"");
    }

    @Test
    void shouldBeEmptyWithoutHits() {
        assertThat(DelayChart.of(List.of(new Delays(List.of())))).isEmpty();
    }
}
