package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.Matching.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Episodes against windows at a level, where a window may ask for a higher one. */
public final class LevelMatching {

    private LevelMatching() {}

    /**
     * Matches. Whether an episode is true or false is decided by all of it, from BLUE on, so that it is the same at each
     * level it reaches; whether a window is hit at the higher of {@code level} and what the window asks for, by an episode
     * of the subject or by one of a region that names it. An episode of a region is true where it meets a window of a
     * node that it names.
     *
     * @param episodes those of the track that are asked about
     */
    public static Matching of(Level level, List<Episode> episodes, Track track) {
        List<Episode> finding =
                Stream.concat(episodes.stream(), track.shared().lent().stream()).toList();
        List<@Nullable Hit> hits = new ArrayList<>(track.windows().size());
        for (Window window : track.windows()) {
            hits.add(matching(window.needed(level), finding, List.of(window))
                    .hits()
                    .get(0));
        }
        return new Matching(hits, verdicts(episodes, track));
    }

    private static List<Verdict> verdicts(List<Episode> episodes, Track track) {
        return episodes.stream()
                .map(episode -> matching(Level.BLUE, List.of(episode), track.windows(episode))
                        .verdicts()
                        .get(0))
                .toList();
    }

    private static Matching matching(Level level, List<Episode> episodes, List<Window> windows) {
        return Matching.of(
                episodes.stream().map(episode -> episode.atLeast(level)).toList(), windows);
    }
}
