package io.harbinger.lab.backtest;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Episode;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.LevelStep;
import java.util.ArrayList;
import java.util.List;

/** An interval of time in which one level was notified. */
public record LevelRun(Interval span, Level level) {

    /** Those of an episode, in order. */
    static List<LevelRun> of(Episode episode) {
        List<LevelRun> runs = new ArrayList<>();
        List<LevelStep> steps = episode.steps();
        for (int i = 0; i < steps.size(); i++) {
            long to = i + 1 < steps.size() ? steps.get(i + 1).time() : Interval.OPEN;
            if (steps.get(i).level() != Level.NONE && to > steps.get(i).time()) {
                runs.add(new LevelRun(
                        new Interval(steps.get(i).time(), to), steps.get(i).level()));
            }
        }
        return runs;
    }
}
