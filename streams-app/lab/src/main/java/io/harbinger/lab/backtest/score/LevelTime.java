package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;

/** How long alerts were on. */
public final class LevelTime {

    private LevelTime() {}

    /** Milliseconds of the time observed in which {@code level}, which is not NONE, or a higher one was notified. */
    public static long atLeast(Track track, Level level) {
        return track.episodes().stream()
                .flatMap(episode -> episode.atLeast(level).stream())
                .mapToLong(span -> span.within(track.from(), track.to()))
                .sum();
    }
}
