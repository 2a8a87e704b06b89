package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;
import java.util.List;

/** A corpus small enough to be judged by hand: one subject, watched for a Julian year of 365.25 days. */
final class Corpus {

    static final long DAY = 86_400_000;

    private Corpus() {}

    /**
     * Two events that must be found, at days 100..109 and 200..209 (the second asks for ORANGE), and one at 300..309
     * that need not. Warned of: days 99..105 BLUE, from 102 RED; days 205..206 YELLOW; days 305..306 BLUE (known); days
     * 20..30 ORANGE and 350 to the end BLUE (false).
     */
    static Track track() {
        return new Track(
                0,
                (long) Track.YEAR,
                List.of(
                        episode("false", new LevelStep(20 * DAY, Level.ORANGE), new LevelStep(30 * DAY, Level.NONE)),
                        episode(
                                "first",
                                new LevelStep(99 * DAY, Level.BLUE),
                                new LevelStep(102 * DAY, Level.RED),
                                new LevelStep(105 * DAY, Level.NONE)),
                        new Episode(
                                "second",
                                List.of(new LevelStep(205 * DAY, Level.YELLOW), new LevelStep(206 * DAY, Level.NONE)),
                                2,
                                65,
                                205 * DAY),
                        episode("known", new LevelStep(305 * DAY, Level.BLUE), new LevelStep(306 * DAY, Level.NONE)),
                        episode("open", new LevelStep(350 * DAY, Level.BLUE))),
                scores(),
                List.of(
                        event("first", 100, 2, Level.BLUE, true),
                        event("second", 200, 0, Level.ORANGE, true),
                        event("known", 300, 0, Level.BLUE, false)));
    }

    static ScoreSeries scores() {
        return new ScoreSeries()
                .add(20 * DAY, 80)
                .add(30 * DAY, 0)
                .add(99 * DAY, 50)
                .add(102 * DAY, 95)
                .add(103 * DAY, Double.NaN)
                .add(105 * DAY, 0)
                .add(205 * DAY, 65)
                .add(206 * DAY, 62)
                .add(207 * DAY, 66)
                .add(208 * DAY, 0);
    }

    private static Episode episode(String id, LevelStep... steps) {
        return new Episode(id, List.of(steps), 0, 50, steps[0].time());
    }

    private static Window event(String name, long day, long before, Level level, boolean required) {
        long end = (day + 10) * DAY - 1;
        return new Window("s", name, day * DAY, end, (day - before) * DAY, end, level, required, "");
    }
}
