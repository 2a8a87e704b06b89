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
     * Matches. Whether an episode is true or false is decided by all of it, from BLUE on, so that it is the same at each
     * level it reaches; whether a window is hit at the higher of {@code level} and what the window asks for.
     */
    public static Matching of(Level level, List<Episode> episodes, List<Window> windows) {
        Matching whole = matching(Level.BLUE, episodes, windows);
        List<@Nullable Hit> hits = new ArrayList<>(windows.size());
        for (Window window : windows) {
            hits.add(matching(window.needed(level), episodes, List.of(window))
                    .hits()
                    .get(0));
        }
        return new Matching(hits, whole.verdicts());
    }

    private static Matching matching(Level level, List<Episode> episodes, List<Window> windows) {
        return Matching.of(
                episodes.stream().map(episode -> episode.atLeast(level)).toList(), windows);
    }
}
