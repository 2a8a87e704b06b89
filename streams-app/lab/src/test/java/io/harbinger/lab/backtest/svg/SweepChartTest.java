package io.harbinger.lab.backtest.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.RunVolume;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.SweepPoint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One subject-year, four windows; the chart ends at two false alarms, twice the budget. */
class SweepChartTest {

    @Test
    void shouldEndTheCurveWhereItLeavesTheChart() {
        // From the highest threshold: (0, 0), (1, 0.5), (3, 1), (9, 1): it leaves half way from the second to the
        // third.
        String chart =
                SweepChart.of(List.of(result(point(1, 4, 9), point(2, 4, 3), point(3, 2, 1), point(4, 0, 0))), 1);

        var curve = Pattern.compile("class=\"curve\" d=\"([^\"]*)\"").matcher(chart);
        assertThat(curve.find()).isTrue();
        assertThat(curve.group(1)).isEqualTo("M48 426L257 227L466 127.5");
    }

    /** Circles are named, and lie above the levels; a level's point is led to that of the same score on the curve. */
    @Test
    void shouldNameTheCirclesAndTheLevels() {
        String chart = SweepChart.of(List.of(result(point(20, 3, 2), point(40, 2, 1), point(60, 1, 0))), 1);

        assertThat(chart).contains(">20</text>", ">40</text>", ">60</text>", ">BLUE</text>");
        assertThat(chart.lastIndexOf("class=\"knot\"")).isGreaterThan(chart.lastIndexOf(" dot\""));
        assertThat(chart).contains("class=\"lead-line\"");
    }

    /** Near the upper edge as of good warnings, and on one another where levels give the same. */
    @Test
    void shouldNameEveryLevelWhereverItsPointLies() {
        Result result = result(
                List.of(
                        figures(Level.BLUE, 4, 3),
                        figures(Level.YELLOW, 4, 2),
                        figures(Level.ORANGE, 4, 2),
                        figures(Level.RED, 4, 1)),
                point(20, 4, 7),
                point(40, 4, 3),
                point(60, 4, 2),
                point(80, 4, 1),
                point(100, 0, 0));

        String chart = SweepChart.of(List.of(result), 1);

        assertThat(chart)
                .contains(">BLUE</text>", ">YELLOW · ORANGE</text>", ">RED</text>", ">80</text>")
                .doesNotContainPattern("y=\"-");
    }

    private static LevelFigures figures(Level level, int hits, int falseEpisodes) {
        return new LevelFigures(
                level, 4, hits, 0, hits + falseEpisodes, hits, falseEpisodes, 1, new Delays(List.of()), 0, 0);
    }

    private static SweepPoint point(double threshold, int hits, int falseAlarms) {
        return new SweepPoint(threshold, 4, hits, hits, falseAlarms, 1);
    }

    private static Result result(SweepPoint... sweep) {
        return result(List.of(figures(Level.BLUE, 2, 1)), sweep);
    }

    private static Result result(List<LevelFigures> levels, SweepPoint... sweep) {
        return new Result(
                CatalogueReader.builtIn().orThrow(),
                new RunVolume(0, 0, 0, 0),
                new Result.Period(0, 1, 1),
                levels,
                List.of(sweep),
                Optional.empty(),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                new Result.Charts(List.of(), List.of(), List.of(), List.of()));
    }
}
