package io.harbinger.backtest.score;

import io.harbinger.domain.score.Level;

/** How long a level was told. */
public final class LevelTime {

    private LevelTime() {}

    /** Milliseconds of the time watched in which exactly {@code level} was told; for NONE, in which nothing was. */
    public static long millis(Track track, Level level) {
        if (level == Level.NONE) {
            return track.to() - track.from() - atLeast(track, Level.BLUE);
        }
        Level above = level == Level.RED ? null : Level.values()[level.ordinal() + 1];
        return atLeast(track, level) - (above == null ? 0 : atLeast(track, above));
    }

    private static long atLeast(Track track, Level level) {
        return track.episodes().stream()
                .flatMap(episode -> episode.atLeast(level).stream())
                .mapToLong(span -> span.within(track.from(), track.to()))
                .sum();
    }
}
