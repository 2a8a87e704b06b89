package io.harbinger.lab.backtest.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayChartTest {

    private static final long HOUR = 3_600_000;

    private static final Pattern TICK = Pattern.compile("class=\"tick\"[^>]*text-anchor=\"middle\">([−0-9.]+)<");

    @ParameterizedTest
    @CsvSource({"48, hours", "47, hours", "240, days", "-48, hours", "0, minutes", "2400, days"})
    void shouldGiveEqualDelaysAnAxisThatCanBeRead(long hours, String unit) {
        String chart = DelayChart.byLevel(List.of(level(List.of(hours * HOUR, hours * HOUR, hours * HOUR), List.of())));

        assertThat(chart).contains(unit + " from the start of the window");
        List<String> ticks =
                TICK.matcher(chart).results().map(tick -> tick.group(1)).toList();
        assertThat(ticks).hasSizeBetween(3, 10).doesNotHaveDuplicates();
        assertThat(chart.split("<title>3 windows", -1)).as("one bar").hasSize(2);
    }

    @Test
    void shouldDrawTwoRunsInTheirColours() {
        String chart = DelayChart.compare(List.of(new Delays(List.of(HOUR)), new Delays(List.of(5 * HOUR, 6 * HOUR))));

        assertThat(chart).contains("class=\"run-main\"", "class=\"run-other\"").doesNotContain("class=\"lag\"");
    }

    /** What was on before anything happened is no foresight. */
    @Test
    void shouldMarkWhatWasAlreadyOn() {
        String chart = DelayChart.byLevel(List.of(level(List.of(5 * HOUR), List.of(-48 * HOUR, -48 * HOUR))));

        assertThat(chart).contains("class=\"standing\"", "2 windows, already on", "Ⅳ 蓝 BLUE");
        assertThat(chart).containsOnlyOnce("class=\"lag\"");
    }

    private static LevelFigures level(List<Long> fresh, List<Long> alreadyOn) {
        var delays = new Delays(fresh, alreadyOn);
        return new LevelFigures(
                Level.BLUE, 9, fresh.size() + alreadyOn.size(), alreadyOn.size(), 9, 5, 4, 1, delays, 0, 0);
    }

    @Test
    void shouldBeEmptyWithoutHits() {
        assertThat(DelayChart.byLevel(List.of(level(List.of(), List.of())))).isEmpty();
    }
}
