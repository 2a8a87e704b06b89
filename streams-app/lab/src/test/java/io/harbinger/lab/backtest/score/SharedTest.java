package io.harbinger.lab.backtest.score;

import static io.harbinger.lab.backtest.score.Corpus.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A port that warns of nothing itself, and its coast, which warns twice: in the port's window, and of nothing. */
class SharedTest {

    private static final Window STORM =
            new Window("port", "storm", 100 * DAY, 110 * DAY, 98 * DAY, 112 * DAY, Level.BLUE, true, "");
    private static final Episode CLOSURE = new Episode(
            "closure",
            List.of(
                    new LevelStep(99 * DAY, Level.BLUE),
                    new LevelStep(103 * DAY, Level.RED),
                    new LevelStep(106 * DAY, Level.NONE)),
            0,
            95,
            103 * DAY);
    private static final Episode NOTHING = new Episode(
            "nothing", List.of(new LevelStep(200 * DAY, Level.BLUE), new LevelStep(203 * DAY, Level.NONE)), 0, 45, 0);

    private static Track port(List<Episode> lent) {
        return new Track(0, (long) Track.YEAR, List.of(), new ScoreSeries(), List.of(STORM), Shared.ofNode(lent));
    }

    private static Track coast(Map<String, List<Window>> named) {
        return new Track(
                0,
                (long) Track.YEAR,
                List.of(CLOSURE, NOTHING),
                new ScoreSeries().add(200 * DAY, 45),
                List.of(),
                Shared.ofRegion(named));
    }

    @Test
    void shouldFindAWindowByAWarningOfTheRegionThatNamesItsNode() {
        LevelFigures figures = LevelFigures.of(
                Level.BLUE, List.of(port(List.of(CLOSURE.since(101 * DAY))), coast(Map.of("closure", List.of(STORM)))));

        assertThat(figures.hits()).isEqualTo(1);
        assertThat(figures.windows()).isEqualTo(1);
        assertThat(figures.trueEpisodes()).isEqualTo(1);
        assertThat(figures.falseEpisodes()).isEqualTo(1);
        assertThat(figures.years()).isEqualTo(1);
    }

    @Test
    void shouldNotFindItByAWarningThatDoesNotNameIt() {
        LevelFigures figures =
                LevelFigures.of(Level.BLUE, List.of(port(List.of()), coast(Map.of("closure", List.of()))));

        assertThat(figures.hits()).isZero();
        assertThat(figures.falseEpisodes()).isEqualTo(2);
    }

    @Test
    void shouldBeginWhereTheNodeIsNamed() {
        assertThat(CLOSURE.since(101 * DAY).steps())
                .containsExactly(
                        new LevelStep(101 * DAY, Level.BLUE),
                        new LevelStep(103 * DAY, Level.RED),
                        new LevelStep(106 * DAY, Level.NONE));
        assertThat(CLOSURE.since(104 * DAY).opened()).isEqualTo(104 * DAY);
        assertThat(CLOSURE.since(104 * DAY).peak()).isEqualTo(Level.RED);
    }

    @Test
    void shouldLeaveRegionsOutOfTheCurve() {
        assertThat(Sweep.of(List.of(coast(Map.of())), 5)).allSatisfy(point -> {
            assertThat(point.falseAlarms()).isZero();
            assertThat(point.years()).isZero();
        });
    }
}
