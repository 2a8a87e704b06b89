package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.Matching.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good the warnings of one level and above are, over all subjects. What is counted can only become less from a level
 * to the next: an episode is true or false as a whole, and one that reached the higher level reached the lower.
 *
 * @param level the level asked for
 * @param windows windows that must be found
 * @param hits of them, those hit
 * @param alreadyActive of the hits, those by an alarm that was on before the match window began
 * @param episodes episodes that reached the level
 * @param trueEpisodes of them, those that met a window that must be found, at whatever level
 * @param falseEpisodes of them, those that met no window at all, at whatever level
 * @param years subject-years observed, those of regions not counted again
 * @param delays of the hits
 * @param flaps how often an episode that reached the level was called flapping
 * @param share share of the time observed in which this level or a higher one was notified, 0..1
 */
public record LevelFigures(
        Level level,
        int windows,
        int hits,
        int alreadyActive,
        int episodes,
        int trueEpisodes,
        int falseEpisodes,
        double years,
        Delays delays,
        int flaps,
        double share) {

    /** Share of the windows hit; NaN without windows. */
    public double recall() {
        return (double) hits / windows;
    }

    /** Windows hit by an alarm that began within the match window: a warning, and not a coincidence of a long alarm. */
    public int newHits() {
        return hits - alreadyActive;
    }

    /** Share of the windows with a new hit; NaN without windows. */
    public double newRecall() {
        return (double) newHits() / windows;
    }

    /** Share of true ones among the true and false episodes; NaN without any. */
    public double precision() {
        return (double) trueEpisodes / (trueEpisodes + falseEpisodes);
    }

    public double falsePerYear() {
        return falseEpisodes / years;
    }

    /** The figures of one level, BLUE or above. */
    public static LevelFigures of(Level level, List<Track> tracks) {
        var tally = new Tally();
        for (Track track : tracks) {
            tally.add(level, track);
        }
        return new LevelFigures(
                level,
                tally.windows,
                tally.fresh.size() + tally.alreadyOn.size(),
                tally.alreadyOn.size(),
                tally.verdicts.values().stream().mapToInt(Integer::intValue).sum(),
                tally.verdicts.getOrDefault(Verdict.TRUE, 0),
                tally.verdicts.getOrDefault(Verdict.FALSE, 0),
                tally.millis / Track.YEAR,
                new Delays(tally.fresh, tally.alreadyOn),
                tally.flaps,
                tally.millis == 0 ? 0 : tally.millisAt / tally.millis);
    }

    private static final class Tally {
        private int windows;
        private int flaps;
        private double millis;
        private double millisAt;
        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        private final List<Long> fresh = new ArrayList<>();
        private final List<Long> alreadyOn = new ArrayList<>();

        private void add(Level level, Track track) {
            List<Episode> reached = track.episodes().stream()
                    .filter(episode -> episode.peak().compareTo(level) >= 0)
                    .toList();
            var matching = LevelMatching.of(level, reached, track);
            matching.verdicts().forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
            for (int i = 0; i < track.windows().size(); i++) {
                Window window = track.windows().get(i);
                if (window.required()) {
                    windows++;
                    hit(window, matching.hits().get(i));
                }
            }
            flaps += reached.stream().mapToInt(Episode::flaps).sum();
            millis += track.observed();
            millisAt += track.shared().ofRegion() ? 0 : LevelTime.atLeast(track, level);
        }

        private void hit(Window window, @Nullable Hit hit) {
            if (hit != null) {
                (hit.alreadyActive() ? alreadyOn : fresh).add(hit.at() - window.start());
            }
        }
    }
}
