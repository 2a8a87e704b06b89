package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Matching.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Episodes against windows at a level, where a window may ask for a higher one. */
public final class LevelMatching {

    private LevelMatching() {}

    /**
     * Matches. Whether an episode is false is decided at {@code level} alone; whether a window is hit at the higher of
     * {@code level} and what the window asks for.
     */
    public static Matching of(Level level, List<Episode> episodes, List<Window> windows) {
        List<List<Interval>> alarms =
                episodes.stream().map(episode -> episode.atLeast(level)).toList();
        Matching matching = Matching.of(alarms, windows);
        List<@Nullable Hit> hits = new ArrayList<>(windows.size());
        for (int i = 0; i < windows.size(); i++) {
            Level needed = windows.get(i).needed(level);
            hits.add(needed == level ? matching.hits().get(i) : hit(needed, episodes, windows.get(i)));
        }
        return new Matching(hits, matching.verdicts());
    }

    private static @Nullable Hit hit(Level level, List<Episode> episodes, Window window) {
        List<List<Interval>> alarms =
                episodes.stream().map(episode -> episode.atLeast(level)).toList();
        return Matching.of(alarms, List.of(window)).hits().get(0);
    }
}
