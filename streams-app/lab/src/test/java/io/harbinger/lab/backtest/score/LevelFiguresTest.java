package io.harbinger.lab.backtest.score;

import static io.harbinger.lab.backtest.score.Corpus.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.score.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corpus of {@link Corpus}, judged by hand. */
class LevelFiguresTest {

    private static LevelFigures at(Level level) {
        return LevelFigures.of(level, List.of(Corpus.track()));
    }

    @Test
    void shouldCountBlueAsWorkedByHand() {
        LevelFigures blue = at(Level.BLUE);

        // The first event was warned of a day before its start; the second reached YELLOW only, and asks for ORANGE.
        assertThat(blue.windows()).isEqualTo(2);
        assertThat(blue.hits()).isEqualTo(1);
        assertThat(blue.recall()).isEqualTo(0.5);
        assertThat(blue.delays().median()).isEqualTo(-1.0 * DAY);
        assertThat(blue.alreadyActive()).isZero();
        // Five episodes: first and second met required windows, one is known, two met nothing.
        assertThat(blue.episodes()).isEqualTo(5);
        assertThat(blue.trueEpisodes()).isEqualTo(2);
        assertThat(blue.falseEpisodes()).isEqualTo(2);
        assertThat(blue.precision()).isEqualTo(0.5);
        assertThat(blue.falsePerYear()).isCloseTo(2, within(1e-12));
        assertThat(blue.flaps()).isEqualTo(2);
        // Days 20..30, 99..105, 205..206, 305..306 and 350 to the end: 33.25 of 365.25.
        assertThat(blue.share()).isCloseTo(33.25 / 365.25, within(1e-12));
    }

    @Test
    void shouldCountOrangeAsWorkedByHand() {
        LevelFigures orange = at(Level.ORANGE);

        // Only the first event was notified so high, from day 102 on, two days after its start.
        assertThat(orange.hits()).isEqualTo(1);
        assertThat(orange.newRecall()).isEqualTo(0.5);
        assertThat(orange.delays().sorted()).containsExactly(2 * DAY);
        assertThat(orange.episodes()).isEqualTo(2);
        assertThat(orange.trueEpisodes()).isEqualTo(1);
        assertThat(orange.falseEpisodes()).isEqualTo(1);
        assertThat(orange.flaps()).isZero();
        // Days 20..30, and 102..105, which were RED.
        assertThat(orange.share()).isCloseTo(13 / 365.25, within(1e-12));
    }

    @Test
    void shouldHaveNoPrecisionAndNoDelayWhereNothingWasNotified() {
        Track silent =
                new Track(0, DAY, List.of(), new ScoreSeries(), Corpus.track().windows());

        LevelFigures red = LevelFigures.of(Level.RED, List.of(silent));

        assertThat(red.recall()).isZero();
        assertThat(red.precision()).isNaN();
        assertThat(red.delays().median()).isNull();
        assertThat(red.delays().p90()).isNull();
    }

    @Test
    void shouldMarkAnAlarmThatWasOnBeforeTheMatchWindow() {
        Episode active = new Episode("old", List.of(new LevelStep(0, Level.RED)), 0, 99, 0);
        Track track = new Track(
                0, 400 * DAY, List.of(active), new ScoreSeries(), Corpus.track().windows());

        LevelFigures red = LevelFigures.of(Level.RED, List.of(track));

        assertThat(red.hits()).isEqualTo(2);
        assertThat(red.alreadyActive()).isEqualTo(2);
        assertThat(red.newHits()).isZero();
        assertThat(red.newRecall()).isZero();
        assertThat(red.delays().ofNew().median()).isNull();
        // At the start of the match windows: two days before the first event, on time for the second.
        assertThat(red.delays().sorted()).containsExactly(-2 * DAY, 0L);
    }

    @Test
    void shouldCountNoMoreAtALevelThanAtTheOneBelow() {
        // Warned of in time, but RED only after the window: at RED it is no false alarm that BLUE did not have.
        Episode late = new Episode(
                "late",
                List.of(new LevelStep(101 * DAY, Level.BLUE), new LevelStep(150 * DAY, Level.RED)),
                0,
                99,
                150 * DAY);
        Track track = new Track(
                0, 400 * DAY, List.of(late), new ScoreSeries(), Corpus.track().windows());

        LevelFigures before = LevelFigures.of(Level.BLUE, List.of(track, Corpus.track()));
        for (Level level : List.of(Level.YELLOW, Level.ORANGE, Level.RED)) {
            LevelFigures figures = LevelFigures.of(level, List.of(track, Corpus.track()));
            assertThat(figures.hits()).isLessThanOrEqualTo(before.hits());
            assertThat(figures.episodes()).isLessThanOrEqualTo(before.episodes());
            assertThat(figures.trueEpisodes()).isLessThanOrEqualTo(before.trueEpisodes());
            assertThat(figures.falseEpisodes()).isLessThanOrEqualTo(before.falseEpisodes());
            assertThat(figures.flaps()).isLessThanOrEqualTo(before.flaps());
            assertThat(figures.share()).isLessThanOrEqualTo(before.share());
            before = figures;
        }
        assertThat(before.falseEpisodes()).isZero();
    }
}
